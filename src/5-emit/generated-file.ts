/** A file that the compiler writes; `path` is its name in the generated folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}
