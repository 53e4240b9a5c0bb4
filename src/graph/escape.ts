/** Text for markup: also what XML cannot hold at all is replaced. */
export function escapeMarkup(text: string): string {
  return [...text]
    .map((character) => named[character] ?? (isAllowed(character.codePointAt(0) ?? 0) ? character : "\uFFFD"))
    .join("");
}

const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** XML 1.0's characters, without those that turn the direction of the text around them. */
function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  if (code >= 0x7f && code <= 0x9f) return false;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return false;
  return code !== 0xfffe && code !== 0xffff;
}
