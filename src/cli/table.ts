import { textWidth } from "../diagnostics/columns.js";

/** Rows under a heading, each column as wide as it needs; columns named in `numbers` are set to the right. */
export function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly string[],
) {
  const widths = heading.map((title, i) =>
    rows.reduce((w, row) => Math.max(w, textWidth(row[i] ?? "")), textWidth(title)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => {
        const space = " ".repeat(Math.max(0, (widths[i] ?? 0) - textWidth(cell)));
        return numbers.includes(heading[i] ?? "") ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [line(heading), widths.map((w) => "─".repeat(w)).join("  "), ...rows.map(line)];
}
