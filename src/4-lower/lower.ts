import type { Model } from "../3-check/model.js";
import { openNeeds } from "../3-check/network/needs.js";
import { keepsFromCode } from "../3-check/training/obstacles.js";
import { createLowering, idOf, originOf } from "./lowering.js";
import { lowerData } from "./lower-data.js";
import { lowerNetwork } from "./lower-network.js";
import { lowerTraining } from "./lower-training.js";
import type { Learning, Program } from "./program.js";

/** The program of a model without errors. It is the last to look at the spec's text. */
export function lower(model: Model): Program {
  const lowering = createLowering(model);
  const { constants, functions, network, used } = lowerNetwork(lowering);
  const { data, training, totals, obstacles } = model;
  const learning: Learning | undefined =
    data && training && !obstacles.some(keepsFromCode)
      ? { data: lowerData(lowering, data), training: lowerTraining(lowering, training, used) }
      : undefined;
  return {
    name: model.name,
    doc: model.doc,
    constants,
    functions,
    network,
    heads: model.heads.map(({ declaration, name, shape, checked }) => ({
      id: idOf(lowering, declaration),
      name,
      doc: declaration.doc,
      origin: originOf(lowering, declaration.span),
      type: checked.kind,
      shape,
    })),
    totals,
    needs: openNeeds(model).map(({ at, ...need }) => ({ ...need, origin: originOf(lowering, at) })),
    learning,
    nodes: model.nodes,
  };
}
