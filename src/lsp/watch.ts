import { unwatchFile, watchFile } from "node:fs";
import path from "node:path";

/** Looks at files on disk by itself, for clients that do not tell when they change. */
export function watchFiles(changed: (file: string) => void): {
  readonly only: (files: ReadonlySet<string>) => void;
} {
  const watched = new Set<string>();
  return {
    only: (files) => {
      for (const file of watched) {
        if (files.has(file)) continue;
        unwatchFile(file);
        watched.delete(file);
      }
      for (const file of files) {
        if (watched.has(file) || !path.isAbsolute(file)) continue;
        watched.add(file);
        watchFile(file, { interval: 500, persistent: false }, () => changed(file));
      }
    },
  };
}
