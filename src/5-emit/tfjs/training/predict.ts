import type { Program } from "../../../4-lower/program.js";
import { header } from "../header.js";
import { print } from "../typescript/print.js";
import { blank, call, literal, name, object } from "../typescript/tree.js";
import type { Statement } from "../typescript/tree.js";

/** `predict.ts`: asks a trained network. */
export function writePredict(program: Program, specPath: string): string {
  const hasNeeds = program.needs.length > 0;
  const misfit: Statement[] = hasNeeds ? [{ kind: "import", names: ["misfit"], from: "./sizes.js" }] : [];
  const options = object([
    ["name", literal(program.name)],
    ["data", name("data")],
    ...(hasNeeds ? [["misfit", name("misfit")] as const] : []),
  ]);
  return print([
    ...header(specPath),
    { kind: "import", names: ["predict"], from: "mcnn/runtime" },
    { kind: "import", names: ["data"], from: "./data.js" },
    ...misfit,
    blank,
    { kind: "expression", value: { kind: "await", of: call(name("predict"), options) } },
  ]);
}
