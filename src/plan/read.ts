import { isPrimitive, primitives } from "./primitives.js";
import type { Operand, Step } from "./primitives.js";
import type { Lowered, Plan, PlanHead, PlanInput, PlanNode, PlanPart, PlanWeight, ValueOf } from "./plan.js";
import {
  entriesOf,
  flag,
  integer,
  jsonRecord,
  list,
  number,
  pair,
  PlanError,
  record,
  text,
  word,
} from "./reading.js";
import type { Read } from "./reading.js";
import { requireWhole } from "./whole.js";

/** Reads a plan, and refuses with a PlanError what is none, or does not hold together. */
export function readPlan(value: unknown): Plan {
  const read = plan(value, "");
  requireWhole(read);
  return read;
}

const shape = list(integer(-1));
const valueOf: Read<ValueOf> = pair(text, integer(0));

const part: Read<PlanPart> = record({ name: text, options: jsonRecord });

const weight: Read<PlanWeight> = record({ name: text, shape: list(integer(0)), trainable: flag });

const operand: Read<Operand> = (value, at) => {
  const [[kind, inside] = ["", undefined], ...more] = entriesOf(value, at);
  if (more.length === 0) {
    if (kind === "source") return { source: integer(0)(inside, `${at}.source`) };
    if (kind === "weight") return { weight: text(inside, `${at}.weight`) };
    if (kind === "step") return { step: integer(0)(inside, `${at}.step`) };
    if (kind === "constant") return { constant: number(inside, `${at}.constant`) };
  }
  throw new PlanError(at, "is not { source }, { weight }, { step } or { constant }");
};

const step: Read<Step> = (value, at) => {
  const op = text(entriesOf(value, at).get("op"), `${at}.op`);
  if (!isPrimitive(op)) throw new PlanError(`${at}.op`, `there is no primitive \`${op}\``);
  const { operands, attributes } = primitives[op];
  const read = record({ op: text, of: list(operand), ...attributes })(value, at);
  const [least, most] = operands;
  if (read.of.length < least || read.of.length > most)
    throw new PlanError(
      `${at}.of`,
      `${op} takes ${least === most ? least : `at least ${least}`} operands, not ${read.of.length}`,
    );
  // Each field went through the reader that the primitive has for it.
  return read as unknown as Step;
};

const lowered: Read<Lowered> = record({ steps: list(step), results: list(operand) });

const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value, at) =>
    value === null ? null : read(value, at);

const node: Read<PlanNode> = record(
  {
    name: text,
    kind: word("input", "layer", "fusion", "learned", "loss"),
    sources: list(valueOf),
    outputs: list(shape),
    weights: list(weight),
  },
  {
    type: text,
    options: jsonRecord,
    masks: list(orNull(text)),
    data: list(record({ name: text, shape })),
    weightsOf: text,
    seed: number,
    lowered,
  },
);

const input: Read<PlanInput> = record({ node: text }, { presence: valueOf });

const head: Read<PlanHead> = record(
  { name: text, kind: text, output: valueOf, loss: part, metrics: list(part), weight: number },
  { validity: text, inverse: list(part) },
);

const version: Read<1> = (value, at) => {
  if (value === 1) return 1;
  throw new PlanError(at, `version 1 is read here, not ${JSON.stringify(value)}: compile the spec again`);
};

const plan: Read<Plan> = record({
  version,
  name: text,
  inputs: list(input),
  nodes: list(node),
  outputs: list(valueOf),
  heads: list(head),
});
