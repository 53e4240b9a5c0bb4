import { escapeCharacter } from "./literal.js";

/** Text that cannot end the comment it stands in, speak to a tool, or look like something else. */
function harmless(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
        escapeCharacter,
      )
      .replace(/\*\//g, "*\\/")
      .replace(/@(?=ts-)/g, "@ ")
  );
}

/** One line, for after `//`. */
export function commentText(text: string): string {
  return harmless(text.replace(/\s+/g, " ").trim());
}

/** A doc comment of paragraphs; nothing when there are none. */
export function docComment(...paragraphs: readonly (string | undefined)[]): string {
  const written = paragraphs.filter((p) => p !== undefined && p.trim() !== "");
  const lines = written.flatMap((p, i) => [
    ...(i === 0 ? [] : [""]),
    ...(p ?? "").split(/\r\n|\r|\n/).map((line) => harmless(line.replace(/\t/g, " ")).trimEnd()),
  ]);
  const [only] = lines;
  if (only === undefined) return "";
  if (lines.length === 1 && only.length < 100) return `/** ${only.trim()} */\n`;
  return `/**\n${lines.map((line) => ` *${line === "" ? "" : ` ${line}`}\n`).join("")} */\n`;
}
