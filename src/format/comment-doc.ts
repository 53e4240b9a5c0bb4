import { builders } from "prettier/doc";

/** A comment as it stands; one with a star before each line keeps them in a column. */
export function commentDoc(text: string): builders.Doc {
  const [first = "", ...rest] = text.split("\n");
  if (rest.length === 0) return first;
  const starred = rest.every((line) => line.trimStart().startsWith("*"));
  return [
    starred ? first.trimEnd() : first,
    ...rest.map((line) => (starred ? [builders.hardline, ` ${line.trim()}`] : [builders.literalline, line])),
  ];
}
