/** Paragraphs, those that there are. */
export function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join("\n\n");
}

/** Text of a spec. */
export function code(text: string): string {
  return `\`\`\`mcnn\n${text}\n\`\`\``;
}
