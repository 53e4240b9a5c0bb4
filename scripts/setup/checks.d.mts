export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** The command or the deed that fixes it; empty when there is nothing to fix. */
  readonly fix: string;
}

export function examine(): Promise<Check[]>;
export function fixAll(stream: NodeJS.WritableStream): Promise<Check[]>;
