import { numbersKnown } from "../3-check/data/indices.js";
import type { CheckedCall, CheckedColumns, CheckedData } from "../3-check/checked.js";
import { newId, originOf } from "./lowering.js";
import type { Lowering } from "./lowering.js";
import type { Columns, Data, DataInput, PartCall, Target } from "./program.js";

/** Where rows come from, what the network sees of each, and what it is to answer. */
export function lowerData(lowering: Lowering, { sources, split }: CheckedData): Data {
  const { inputs, heads, nodes } = lowering.model;
  return {
    sources: sources.map(({ name, call }) => ({
      id: newId(lowering),
      name,
      call: partCall(call),
      origin: originOf(lowering, call.span),
    })),
    split: partCall(split),
    splitOrigin: originOf(lowering, split.span),
    inputs: inputs.flatMap(({ declaration, name, shape, node, checked }): DataInput[] =>
      checked
        ? [
            {
              name,
              doc: declaration.doc,
              origin: originOf(lowering, declaration.span),
              from: columns(checked.from),
              preparation: checked.preparation.map((call) => partCall(call)),
              shape,
              below: numbersKnown(nodes, node),
            },
          ]
        : [],
    ),
    targets: heads.flatMap(({ declaration, name, checked }): Target[] =>
      checked.target
        ? [
            {
              head: name,
              origin: originOf(lowering, declaration.span),
              type: checked.kind,
              from: columns(checked.target),
              sizes: checked.output,
            },
          ]
        : [],
    ),
  };
}

/** Data are read with the values that params have when compiling. */
function partCall({ definition, values, given }: CheckedCall): PartCall {
  return { definition, values, given, expressions: new Map() };
}

function columns({ source, columns, asVector, decoder }: CheckedColumns): Columns {
  return { source, columns, asVector, decoder: decoder && partCall(decoder) };
}
