/** A table of Markdown; cells may hold anything but line ends. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(heading), line(heading.map(() => "---")), ...rows.map(line)].join("\n");
}

export function spec(text: string, info = "mcnn"): string {
  return `\`\`\`${info}\n${text.trimEnd()}\n\`\`\``;
}

export const code = (text: string) => `\`${text}\``;

export const codes = (texts: readonly string[]) => texts.map(code).join(", ");

/** Paragraphs, tables and fences, a line apart; what is empty is left out. */
export function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
