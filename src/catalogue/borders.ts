import { fits, integer, list, misfit } from "./options.js";
import type { OptionType, Reading } from "./options.js";
import { valueText } from "./value.js";
import type { Value } from "./value.js";

type Pair = readonly [number, number];

/** Widths of a map's border: `[[top, bottom], [left, right]]`. */
export type Borders = readonly [Pair, Pair];

const width = integer({ min: 0 });
const two = list(width, 2);

/** One width, or one for height and width each, or one for each of the four sides. */
export const borders: OptionType<Borders> = {
  expects: "a whole number of at least 0, or a list of 2 of them, or [[top, bottom], [left, right]]",
  words: [],
  calls: [],
  read: (value) => {
    if (value.kind !== "list")
      return both(
        width.read(value),
        (n) => [n, n],
        (n) => [n, n],
      );
    const [rows, columns] = value.items;
    if (!rows || !columns || value.items.length > 2)
      return misfit(value, `${valueText(value)} is not ${borders.expects}`);
    const first = side(rows);
    const second = side(columns);
    if (!first.ok) return first;
    return second.ok ? fits([first.value, second.value]) : second;
  },
};

function side(value: Value): Reading<Pair> {
  if (value.kind === "list") {
    const reading = two.read(value);
    return reading.ok ? fits([reading.value[0] ?? 0, reading.value[1] ?? 0]) : reading;
  }
  const reading = width.read(value);
  return reading.ok ? fits([reading.value, reading.value]) : reading;
}

function both(
  reading: Reading<number>,
  rows: (n: number) => Pair,
  columns: (n: number) => Pair,
): Reading<Borders> {
  return reading.ok ? fits([rows(reading.value), columns(reading.value)]) : reading;
}
