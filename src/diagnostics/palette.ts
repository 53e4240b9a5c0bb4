type Paint = (text: string) => string;

/** How the parts of a printed diagnostic are coloured; the shells that have colours bring their own. */
export interface Palette {
  readonly error: Paint;
  readonly warning: Paint;
  readonly information: Paint;
  readonly related: Paint;
  /** `help:` and `fix:`. */
  readonly fix: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
}

const as = (text: string) => text;

export const plain: Palette = {
  error: as,
  warning: as,
  information: as,
  related: as,
  fix: as,
  strong: as,
  faint: as,
};
