import type { HeadKind } from "../../src/catalogue/heads/index.js";
import { headKinds } from "../../src/catalogue/heads/index.js";
import type { InputKind } from "../../src/catalogue/inputs/index.js";
import type { Callable } from "../../src/catalogue/options.js";
import { readOptions } from "../../src/catalogue/read-options.js";
import type { Optimizer } from "../../src/parts/optimizers/index.js";
import type { Shown } from "../../src/parts/part.js";
import type { Source } from "../../src/parts/sources/index.js";
import type { Plannable } from "../../src/parts/planned.js";
import type { TypeKind } from "../../src/catalogue/type-kind.js";
import { typeText } from "../../src/catalogue/type-kind.js";
import type { Page } from "../../src/diagnostics/page.js";
import { firstStep, headExample, inputExample, trainExample } from "./examples.js";
import { code, codes, paragraphs, spec } from "./markdown.js";
import { optionsOf } from "./options.js";

const notYet = "**Not yet:** mcnn knows it and checks it, but this version does not run it.";

function entry(what: Callable & Partial<Plannable>, facts: readonly string[], example?: string): string {
  return paragraphs([
    `## ${what.name}`,
    what.doc,
    what.planned === true ? notYet : "",
    ...facts,
    optionsOf(what),
    example === undefined ? "" : spec(example),
  ]);
}

function kindEntry(kind: TypeKind, facts: readonly string[], example: string): string {
  return paragraphs([
    `## ${kind.name}`,
    kind.doc,
    `Written ${code(typeText(kind))}.`,
    ...facts,
    kind.aliases.length > 0 ? `In other libraries: ${codes(kind.aliases)}.` : "",
    spec(example),
  ]);
}

export const inputEntry = (kind: InputKind) =>
  kindEntry(
    kind,
    [],
    `model Example\n\ninput x: ${kind.example}\ntrunk y = x -> ${firstStep(kind.example)}\n`,
  );

export const headEntry = (kind: HeadKind) =>
  kindEntry(
    kind,
    [`Its pipeline ends in ${kind.reads}. Its loss is ${code(kind.loss)} by default.`],
    headExample(kind.example),
  );

type Judge = Shown & { readonly heads: readonly string[] };

/** A loss or a metric, in a head that it fits. */
export function judgeEntry(
  judge: Judge,
  setting: (call: string) => string,
  facts: readonly string[],
): string {
  const [kind = "number"] = judge.heads;
  // One number has no direction.
  const type = kind === "number" ? "number[4]" : (headKinds.get(kind)?.example ?? kind);
  return entry(
    judge,
    [`Fits heads of ${codes(judge.heads)}.`, ...facts],
    headExample(type, setting(judge.example)),
  );
}

export function optimizerEntry(optimizer: Optimizer): string {
  const { length } = optimizer.slots(readOptions(optimizer, []).values);
  const remembers =
    length === 0
      ? "Remembers nothing of a weight."
      : `Remembers ${length} number${length > 1 ? "s" : ""} for each weight.`;
  return entry(optimizer, [remembers], trainExample({ optimizer: optimizer.example }));
}

export const scheduleEntry = (schedule: Shown) =>
  entry(schedule, [], trainExample({ optimizer: "adam(0.01)", schedule: schedule.example }));

export const splitEntry = (split: Shown) =>
  entry(split, [], trainExample({ optimizer: "adam(0.01)" }, split.example));

export const sourceEntry = (source: Source) =>
  entry(
    source,
    [source.instead ?? ""],
    source.exampleInput && inputExample(source.exampleInput, source.example),
  );

/** A decoder or a preparation. */
export const dataEntry = (what: Plannable) => entry(what, [], inputExample(what.example));

export const partEntry = (part: Callable) => entry(part, []);

export function errorEntry({ code: name, severity, title, text, wrong, right }: Page): string {
  return paragraphs([
    `## ${name}`,
    `**${title}** (${severity})`,
    text,
    "Wrong:",
    spec(wrong, `mcnn error ${name}`),
    "Right:",
    spec(right),
  ]);
}
