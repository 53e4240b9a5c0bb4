import { statSync } from "node:fs";
import path from "node:path";

const interval = 500;

/** Looks at files on disk by itself, for clients that do not tell when they change. */
export function watchFiles(changed: (file: string) => void): {
  readonly only: (files: ReadonlySet<string>) => void;
} {
  const watched = new Map<string, string>();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    for (const [file, before] of watched) {
      const now = stampOf(file);
      if (now === before) continue;
      watched.set(file, now);
      changed(file);
    }
  };
  return {
    only: (files) => {
      for (const file of watched.keys()) if (!files.has(file)) watched.delete(file);
      // Looked at once right now: Node's own `watchFile` does that later, and misses what changes until then.
      for (const file of files)
        if (!watched.has(file) && path.isAbsolute(file)) watched.set(file, stampOf(file));
      clearInterval(timer);
      if (watched.size > 0) timer = setInterval(look, interval).unref();
    },
  };
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs}:${stat.size}` : "none";
}
