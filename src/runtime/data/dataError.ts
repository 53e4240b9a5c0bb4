import type { SourceProblem } from "../../parts/probe.js";
import { UserError } from "../errors.js";

/** Where in the data something is wrong: `row` counts from 1 and leaves out a csv's header, `line` does not. */
export interface DataPlace {
  readonly file?: string;
  readonly line?: number;
  readonly row?: number;
  readonly column?: string;
}

export type DataFault = SourceProblem["kind"];

/** Something is wrong with the data: what, where, and what fixes it. */
export class DataError extends UserError {
  readonly place: DataPlace;
  readonly fault: DataFault;

  constructor(problem: string, place: DataPlace = {}, fix?: string, fault: DataFault = "malformed") {
    const where = describePlace(place);
    super(where === "" ? problem : `${where}: ${problem}`, fix);
    this.name = "DataError";
    this.place = place;
    this.fault = fault;
  }
}

function describePlace({ file, line, row, column }: DataPlace): string {
  const parts = [
    file,
    line === undefined ? undefined : `line ${line}`,
    row === undefined || line !== undefined ? undefined : `row ${row}`,
    column === undefined ? undefined : `column \`${column}\``,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}
