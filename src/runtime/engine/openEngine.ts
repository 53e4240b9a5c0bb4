import type { Plan } from "../../plan/plan.js";
import { readPlan } from "../../plan/read.js";
import { PlanError } from "../../plan/reading.js";
import { UserError } from "../errors.js";
import type { Engine, EngineOptions } from "./engine.js";
import { createLayersEngine } from "./layers.js";
import { whyUnlike } from "./matchPlan.js";
import type { Network } from "./network.js";

/** The engine that trains a network, and what is to be said of the choice. */
export interface OpenedEngine {
  readonly engine: Engine;
  /** Why an engine that goes by the plan would train another network. */
  readonly unlike: string | undefined;
}

/** Who changes the layers of a `model.ts` trains these, whatever the plan says. Throws UserError for what is no plan. */
export function openEngine(network: Network, plan: Plan | undefined, options: EngineOptions): OpenedEngine {
  const unlike = plan && whyUnlike(checked(plan), network);
  return { engine: createLayersEngine(network, options), unlike };
}

/** A plan is a file beside the model, which a person may have changed. */
function checked(plan: Plan): Plan {
  try {
    return readPlan(plan);
  } catch (error) {
    if (error instanceof PlanError)
      throw new UserError(`plan.ts is damaged: ${error.message}`, "compile the spec again");
    throw error;
  }
}
