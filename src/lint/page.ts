import { format } from "../format/index.js";
import { sourceFile } from "../text/source.js";
import type { Rule } from "./rule.js";
import { rules } from "./rules/index.js";

/** `docs/lint.md`: every rule with its reason and its examples. */
export function lintPage(): string {
  const rows = rules.map(({ name, title, level }) => `| [${name}](#${name}) | ${level} | ${title} |`);
  return `<!-- Made from src/lint/rules: change the rules, and run \`npx vitest run test/lint -u\`. -->

# What \`mcnn lint\` finds

A spec that builds can still be unwise. \`mcnn lint FILE…\` says where, \`--fix\` fixes what can be fixed safely.
[Editors](editors.md) show the same while a spec is written.

\`mcnn.config.json\`, in the folder of the spec or one above it, says how severe a rule is; \`"off"\` silences it:

\`\`\`json
{ "lint": { "naming": "off", "no-seed": "error" } }
\`\`\`

In one place, a comment silences a rule, at the end of the line or on the line above it:

\`\`\`mcnn
trunk features = joint -> flatten -> dense(512) // mcnn-ignore large-dense-after-flatten: as in the paper
\`\`\`

| rule | by default | finds |
| --- | --- | --- |
${rows.join("\n")}

${rules.map(section).join("\n")}`;
}

function section({ name, title, level, doc, bad, good }: Rule): string {
  return `## ${name}

Finds ${title}. By default: ${level}.

${doc}

Finds something here:

\`\`\`mcnn
${example(bad)}\`\`\`

Fixed:

\`\`\`mcnn
${example(good)}\`\`\`
`;
}

function example(text: string): string {
  return format(sourceFile("example.mcnn", text));
}
