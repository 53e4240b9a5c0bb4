import pc from "picocolors";
import type { Page } from "../diagnostics/page.js";
import { hasColours } from "./colours.js";

const lineWidth = 90;

/** A page of an error for the terminal. */
export function pageText({ code, severity, title, text, wrong, right }: Page): string {
  const c = pc.createColors(hasColours(process.stdout));
  const paint = severity === "error" ? c.red : severity === "warning" ? c.yellow : c.blue;
  const heading = `${c.bold(paint(`${severity}[${code}]`))}${c.bold(`: ${title.replace(/\{\w+\}/g, "…")}`)}`;
  const words = text.split(/\n{2,}/).map((paragraph) => wrapped(paragraph.replace(/\s*\n\s*/g, " ")));
  const parts = [
    heading,
    ...words,
    c.bold(c.red("Wrong")),
    indented(wrong),
    c.bold(c.green("Right")),
    indented(right),
  ];
  return `${parts.join("\n\n")}\n`;
}

function wrapped(paragraph: string): string {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + 1 + word.length > lineWidth) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}

function indented(spec: string): string {
  return spec
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${line}`))
    .join("\n");
}
