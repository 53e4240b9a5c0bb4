/** A fault in the user's spec, data or files. Shown without a stack trace, followed by what fixes it. */
export class UserError extends Error {
  readonly fix: string | undefined;

  constructor(message: string, fix?: string) {
    super(message);
    this.name = "UserError";
    this.fix = fix;
  }
}

/** The command was called in a wrong way: exit code 2. */
export class UsageError extends UserError {
  constructor(message: string, fix?: string) {
    super(message, fix);
    this.name = "UsageError";
  }
}

/** The user stopped the run: exit code 130. */
export class Interrupted extends Error {
  constructor(message: string) {
    super(message);
    this.name = "Interrupted";
  }
}

/** `error.code` of Node's file-system errors, such as "ENOENT". */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** What to tell of a file that could not be written; other errors stay as they are. */
export function explainWriting(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new UserError(
      `the disk is full: ${path} could not be written`,
      "make room and go on with --resume; the checkpoint before it is whole",
    );
  }
  return code === undefined
    ? error
    : new UserError(`${path} could not be written (${code})`, "choose another folder with --run");
}
