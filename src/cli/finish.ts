/** What a command's action ends with: its exit code. */
export type Finish = (exitCode: number) => void;
