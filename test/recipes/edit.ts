/**
 * Changes a text as a `.edit` file says: each of its parts begins with a comment that says where, by a line of the text
 * that must be there once, and goes on with the lines to write there.
 */
export function edit(text: string, edits: string): string {
  return edits
    .split(/^(?=\/\/ (?:after|before|instead of): )/m)
    .reduce((lines, part) => {
      const [first = "", ...written] = part.replace(/\n$/, "").split("\n");
      const [, where, anchor] = /^\/\/ (after|before|instead of): (.*)$/.exec(first) ?? [];
      const places = lines.flatMap((line, at) => (line === anchor ? [at] : []));
      const [at] = places;
      if (at === undefined || places.length > 1) throw new Error(`${places.length} lines are ${first}`);
      return lines.toSpliced(where === "after" ? at + 1 : at, where === "instead of" ? 1 : 0, ...written);
    }, text.split("\n"))
    .join("\n");
}
