import { nearest } from "../nearest.js";
import type { Column, Json } from "../types.js";
import { DataError } from "./dataError.js";
import type { DataDescription } from "./defineData.js";
import { readFitted } from "./fitted.js";
import { readGivenRow, type GivenValue } from "./givenRow.js";
import { applyInput } from "./inputs.js";

/**
 * Prepares one new row for a trained network: a column of one row for each input. `fitted` is what the training's
 * `prepareData` returned. A DataError for an input that is missing, unknown, or unlike those of the training.
 */
export async function prepareRows(
  description: DataDescription,
  fitted: Json,
  given: Readonly<Record<string, GivenValue>>,
): Promise<Record<string, Column>> {
  const names = Object.keys(description.inputs);
  for (const name of Object.keys(given)) {
    if (names.includes(name)) continue;
    const meant = nearest(name, names);
    const fix = meant === undefined ? `the inputs are ${names.join(", ")}` : `write ${meant}`;
    throw new DataError(`there is no input \`${name}\``, {}, fix);
  }
  const learnt = readFitted(fitted);
  const columns: Record<string, Column> = {};
  for (const [name, plan] of Object.entries(description.inputs)) {
    const value = given[name];
    const fittedInput = learnt.inputs[name];
    if (value === undefined) {
      throw new DataError(`the input \`${name}\` is not given`, {}, `the inputs are ${names.join(", ")}`);
    }
    if (fittedInput === undefined) {
      throw new DataError(`the run has no input \`${name}\``, {}, "train the network again");
    }
    columns[name] = await applyInput(plan, fittedInput, readGivenRow(name, value, plan, fittedInput));
  }
  return columns;
}
