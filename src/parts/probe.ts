/** What the checker may ask of the world: the shells answer it, so that everything else runs in a browser too. */
export interface DataHost {
  readonly probe: (request: ProbeRequest) => Probe;
}

/** A source as a spec writes it. */
export interface ProbeRequest {
  /** The source's name: `csv`, `idx`, `npz`. */
  readonly kind: string;
  /** Its options, as their own types read them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Columns of labels and of numbers to look up: their range is wanted, whatever their shape. */
  readonly labels?: readonly string[];
}

/** What a glance at a source's files tells. */
export type Probe = FoundSource | SourceProblem;

export interface FoundSource {
  readonly kind: "found";
  /** Of the column with the most rows; in an archive, other columns may have fewer. */
  readonly rows: number;
  readonly columns: readonly ProbedColumn[];
}

/** `outside`: a path that leads out of the data folder. */
export interface SourceProblem {
  readonly kind: "missing" | "outside" | "malformed";
  readonly path: string;
  readonly message: string;
  readonly fix: string | undefined;
}

export interface ProbedColumn {
  readonly name: string;
  readonly rows: number;
  /** Of one row: [] for a number or a text. */
  readonly shape: readonly number[];
  readonly type: "number" | "integer" | "text";
  /** For whole numbers that were read: the least, the greatest, and how many different ones there are. */
  readonly range?: { readonly min: number; readonly max: number; readonly distinct: number };
  /** The different texts, sorted, where there are no more than a thousand. */
  readonly texts?: readonly string[];
  /** How many cells of a table's column are empty. Arrays are not read through: 0. */
  readonly missing: number;
}
