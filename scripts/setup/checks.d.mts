export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** The command or the deed that mends it; empty when there is nothing to mend. */
  readonly mend: string;
}

export function examine(): Promise<Check[]>;
export function mend(stream: NodeJS.WritableStream): Promise<Check[]>;
