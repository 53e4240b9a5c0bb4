/**
 * The only ways by which text of a spec gets into code. Beyond what JSON escapes, escaped is what would end a line
 * or a script element, what is invisible, and what changes the direction in which code is read.
 */
const suspicious =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

export function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export function text(value: string): string {
  return JSON.stringify(value)
    .replace(suspicious, escapeCharacter)
    .replace(/<(?=[/!])/g, escapeCharacter);
}

/** Numbers, flags, texts, and lists of them, as TypeScript writes them. */
export function literal(value: unknown): string {
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return Object.is(value, -0) ? "0" : String(value);
  if (typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  return "undefined";
}

/** A property's name; `__proto__: …` would set the prototype. */
export function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name);
}

/** `{ a: 1, b }`: entries of a name and code. */
export function object(entries: readonly (readonly [name: string, code: string])[]): string {
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([name, code]) => property(name, code)).join(", ")} }`;
}

export function property(name: string, code: string): string {
  return key(name) === code ? code : `${key(name)}: ${code}`;
}

/** Within a template literal. */
export function templateText(value: string): string {
  return text(value)
    .slice(1, -1)
    .replace(/\\"/g, '"')
    .replace(/`|\$(?=\{)/g, "\\$&");
}
