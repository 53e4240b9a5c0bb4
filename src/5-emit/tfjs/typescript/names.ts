/** Names that are taken in a scope of the generated code and the scopes around it. */
export interface Names {
  readonly taken: Set<string>;
  readonly up: Names | undefined;
}

/** Words that cannot name something, or that would hide what generated code uses. */
const reserved =
  "abstract arguments async await break case catch class const continue debugger declare default delete do else enum " +
  "eval export exports extends false finally for function global globalThis if implements import in Infinity instanceof " +
  "interface let Math module namespace NaN new null Object package private Promise protected public Reflect require " +
  "return static super switch this throw true try type typeof undefined URL var void while with yield __proto__";

const reservedWords: ReadonlySet<string> = new Set(reserved.split(" "));

export function moduleNames(...more: readonly string[]): Names {
  return { taken: new Set(more), up: undefined };
}

export function within(up: Names): Names {
  return { taken: new Set(), up };
}

/** A name that nobody around uses: `wish`, or `wish_2`, …; `class_` for a reserved word. */
export function claim(names: Names, wish: string): string {
  const plain = identifier(wish);
  const base = reservedWords.has(plain) ? `${plain}_` : plain;
  let name = base;
  for (let i = 2; isTaken(names, name); i++) name = `${base}_${i}`;
  names.taken.add(name);
  return name;
}

function isTaken(names: Names, name: string): boolean {
  for (let at: Names | undefined = names; at; at = at.up) if (at.taken.has(name)) return true;
  return false;
}

/** Letters that every TypeScript knows; younger ones become their number. */
const letters =
  /[A-Za-z0-9_$\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0391-\u03a1\u03a3-\u03ff\u0400-\u0481\u048a-\u052f\u05d0-\u05ea\u0620-\u064a\u0904-\u0939\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3]/;

export function identifier(name: string): string {
  const safe = Array.from(name, (c) =>
    letters.test(c) ? c : `u${c.codePointAt(0)?.toString(16) ?? ""}`,
  ).join("");
  return /^\d|^$/.test(safe) ? `_${safe}` : safe;
}
