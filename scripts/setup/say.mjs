// What set-up says: lines that stay, and one line of progress that moves on a terminal and is sparing elsewhere.

/** Something is missing that only a person can provide: what it is, and the command that provides it. */
export class SetupProblem extends Error {
  /**
   * @param {string} what
   * @param {string} [fix]
   */
  constructor(what, fix = "") {
    super(what);
    this.name = "SetupProblem";
    this.fix = fix;
  }
}

const plainSeconds = 5;

/** @param {NodeJS.WriteStream} stream */
export function speaker(stream = process.stdout) {
  let lastPlain = 0;
  let moving = false;
  const clear = () => {
    if (moving) stream.write("\r\x1b[K");
    moving = false;
  };
  return {
    /** A line that stays. @param {string} text */
    line(text) {
      clear();
      lastPlain = Date.now();
      stream.write(`${text}\n`);
    },
    /** Where a long step is now. @param {string} text */
    progress(text) {
      if (stream.isTTY) {
        stream.write(`\r\x1b[K${text.slice(0, (stream.columns ?? 80) - 1)}`);
        moving = true;
      } else if (Date.now() - lastPlain >= plainSeconds * 1000) {
        lastPlain = Date.now();
        stream.write(`${text}\n`);
      }
    },
    clear,
  };
}

/** @param {number} bytes */
export const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;

/** @param {number} since */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
