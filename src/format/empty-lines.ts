/** Whether an empty line ends right before a place. */
export function isEmptyLineBefore(text: string, offset: number): boolean {
  let lines = 0;
  for (let i = offset - 1; i >= 0 && /\s/.test(text[i] ?? ""); i--) if (text[i] === "\n") lines++;
  return lines >= 2;
}

/** Whether an empty line is in the white space right after a place. */
export function isEmptyLineAfter(text: string, offset: number): boolean {
  let lines = 0;
  for (let i = offset; i < text.length && /\s/.test(text[i] ?? ""); i++) if (text[i] === "\n") lines++;
  return lines >= 2;
}
