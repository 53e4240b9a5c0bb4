const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The folder for a model's files: kebab-case, ASCII, and allowed on every file system. */
export function folderName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, "$1-")
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1-")
    .toLowerCase();
  const ascii = Array.from(words, (c) =>
    /[a-z0-9]/.test(c) ? c : c > "\u007f" ? `-${c.codePointAt(0)?.toString(16) ?? ""}-` : "-",
  );
  const kebab = ascii.join("").split("-").filter(Boolean).join("-");
  const short = kebab.length > 60 ? `${kebab.slice(0, 50).replace(/-$/, "")}-${hash(name)}` : kebab;
  return short === "" || devices.test(short) ? `${short || "unnamed"}-model` : short;
}

/** FNV-1a, so that long names that begin alike stay apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}
