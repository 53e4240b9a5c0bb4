/**
 * The only ways by which text of a spec gets into code, beside `comment.ts`. Beyond what JSON escapes, escaped is what
 * would end a line or a script element, what is invisible, and what changes the direction in which code is read.
 */
const suspicious =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

export function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export function textCode(value: string): string {
  return JSON.stringify(value)
    .replace(suspicious, escapeCharacter)
    .replace(/<(?=[/!])/g, escapeCharacter);
}

export function literalCode(value: string | number | boolean | null | undefined): string {
  if (typeof value === "string") return textCode(value);
  return Object.is(value, -0) ? "0" : String(value);
}

/** A property's name; `__proto__: …` would set the prototype. */
export function keyCode(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : textCode(name);
}

/** Within a template literal. */
export function templateCode(value: string): string {
  return textCode(value)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/`|\$(?=\{)/g, "\\$&");
}
