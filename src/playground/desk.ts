import { storedUnder } from "./stored.js";

/** What is in the editor: a spec of one's own, which is kept by its name, or one that is only looked at till it is changed. */
export type Opened =
  | { readonly kind: "own"; readonly name: string }
  | { readonly kind: "example"; readonly name: string }
  | { readonly kind: "shared"; readonly name: string };

/** The specs that are kept, and which of them is open. */
export interface Desk {
  readonly opened: () => Opened;
  readonly names: () => readonly string[];
  readonly textOf: (name: string) => string | undefined;
  readonly open: (opened: Opened) => void;
  /** Keeps a text as a new spec under this name, or one like it, and opens it. False where the browser keeps nothing. */
  readonly add: (name: string, text: string) => boolean;
  /** Keeps the text of what is open; as a spec of one's own from now on. False where the browser keeps nothing. */
  readonly save: (text: string) => boolean;
  /** Gives what is open another name, if no other has it. */
  readonly rename: (name: string, text: string) => boolean;
  readonly remove: (name: string) => void;
}

export function createDesk(first: Opened): Desk {
  const specs = storedUnder("mcnn.spec.");
  const page = storedUnder("mcnn.page.");
  let opened = first;
  const open = (next: Opened) => {
    opened = next;
    // What was shared is in the address.
    if (next.kind !== "shared") page.write("open", JSON.stringify(next));
  };
  const names = () => specs.names().toSorted((a, b) => a.localeCompare(b));
  const free = (name: string) => {
    const taken = new Set(names());
    for (let i = 1; ; i++) {
      const one = i === 1 ? name : `${name} ${i}`;
      if (!taken.has(one)) return one;
    }
  };
  const add = (name: string, text: string) => {
    const own = { kind: "own", name: free(name) } as const;
    const isKept = specs.write(own.name, text);
    open(own);
    return isKept;
  };
  return {
    opened: () => opened,
    names,
    textOf: specs.read,
    open,
    add,
    save: (text) => (opened.kind === "own" ? specs.write(opened.name, text) : add(titleOf(opened), text)),
    rename: (name, text) => {
      if (name === "" || names().includes(name)) return false;
      if (opened.kind === "own") specs.remove(opened.name);
      add(name, text);
      return true;
    },
    remove: specs.remove,
  };
}

/** Without the folder and the ending of an example. */
export function titleOf({ kind, name }: Opened): string {
  return kind === "example" ? name.replace(/^.*\//, "").replace(/\.mcnn$/, "") : name;
}

/** What was open when the page was left. */
export function lastOpened(): Opened | undefined {
  const text = storedUnder("mcnn.page.").read("open");
  if (text === undefined) return undefined;
  const [kind, name] = fields(text);
  return (kind === "own" || kind === "example") && typeof name === "string" ? { kind, name } : undefined;
}

function fields(text: string): readonly unknown[] {
  try {
    const { kind, name }: { readonly kind?: unknown; readonly name?: unknown } = Object(JSON.parse(text));
    return [kind, name];
  } catch {
    return [];
  }
}
