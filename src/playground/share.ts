import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

const prefix = "#spec=";
/** Bytes of a spec that a link may bring. */
const longest = 1_000_000;

/** The page's address with the spec in it: what is behind `#` is sent to no server. */
export function linkTo(text: string, { href }: { readonly href: string }): string {
  const binary = Array.from(deflateSync(strToU8(text), { level: 9 }), (byte) =>
    String.fromCharCode(byte),
  ).join("");
  const base64 = btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
  return `${href.replace(/#.*$/s, "")}${prefix}${base64}`;
}

/** The spec in a link's hash; nothing where there is none, or it is damaged or too large. */
export function specIn(hash: string): string | undefined {
  if (!hash.startsWith(prefix)) return undefined;
  try {
    const base64 = hash.slice(prefix.length).replaceAll("-", "+").replaceAll("_", "/");
    const zipped = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    // Room for one byte more than there may be: a link that unpacks without end is cut there.
    const bytes = inflateSync(zipped, { out: new Uint8Array(longest + 1) });
    return bytes.length > longest ? undefined : strFromU8(bytes);
  } catch {
    return undefined;
  }
}
