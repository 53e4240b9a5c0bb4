/** How the figures of several labels become one. */
export interface AverageOptions {
  /** "macro" is the mean over the labels; "micro" counts all labels' rows together. */
  readonly average?: "macro" | "micro";
}
