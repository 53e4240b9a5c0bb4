/** What the browser keeps for this page, by name. It may refuse to keep anything, on a page from a disk above all. */
export interface Stored {
  readonly names: () => readonly string[];
  readonly read: (name: string) => string | undefined;
  /** False where nothing is kept. */
  readonly write: (name: string, text: string) => boolean;
  readonly remove: (name: string) => void;
}

export function storedUnder(prefix: string): Stored {
  return {
    names: () =>
      tried(() => Object.keys(localStorage), []).flatMap((key) =>
        key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
      ),
    read: (name) => tried(() => localStorage.getItem(prefix + name), null) ?? undefined,
    write: (name, text) =>
      tried(() => {
        localStorage.setItem(prefix + name, text);
        return true;
      }, false),
    remove: (name) => tried(() => localStorage.removeItem(prefix + name), undefined),
  };
}

function tried<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
