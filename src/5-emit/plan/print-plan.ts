import type { Plan } from "../../plan/plan.js";

/**
 * `plan.ts`, without its first line. Each node stands on a line of its own, since people read a plan as a table, if at
 * all, and compare it.
 */
export function printPlan({ version, name, inputs, nodes, outputs, heads }: Plan): string {
  const lines = (items: readonly unknown[]) =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => `    ${literal(item)},\n`).join("")}  ]`;
  return (
    `import type { Plan } from "mcnn/runtime";\n\n` +
    `/** The network of model.ts as plain data, which an engine goes by as long as model.ts builds the same. */\n` +
    `// prettier-ignore\n` +
    `export const plan: Plan = {\n` +
    `  version: ${version},\n  name: ${literal(name)},\n  inputs: ${literal(inputs)},\n` +
    `  nodes: ${lines(nodes)},\n  outputs: ${literal(outputs)},\n  heads: ${lines(heads)},\n};\n`
  );
}

/** Plain data as TypeScript writes it. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return text(value);
  const entries = Object.entries(value).map(([key, inside]) => `${keyOf(key)}: ${literal(inside)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** Names of fields and options are the program's own, never a spec's. */
function keyOf(name: string): string {
  return /^[A-Za-z]\w*$/.test(name) ? name : text(name);
}

/** Numbers, flags and texts, in ASCII and without what would end a script: text of a spec cannot become code. */
function text(value: unknown): string {
  const json = JSON.stringify(value);
  return json.replace(/[^ -~]|<(?=[/!])/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
