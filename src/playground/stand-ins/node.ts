// Of Node's own modules, what the runtime's data room takes.

/** As of `node:timers/promises`. */
export function setImmediate(): Promise<void> {
  return new Promise((resolve) => globalThis.setTimeout(resolve));
}

/** As of `node:url`. */
export function fileURLToPath(url: URL): string {
  return url.pathname;
}

/** As of `node:os`: of every browser's machine. */
export function endianness(): "LE" {
  return "LE";
}
