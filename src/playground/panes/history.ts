import type { Figures } from "../../runtime/training/tallies.js";
import type { EpochMessage, StepMessage } from "../training/messages.js";
import type { Curve } from "./curves.js";

interface Chart {
  readonly name: string;
  readonly curves: readonly Curve[];
}

type Points = (readonly [number, number])[];

/** The figures of a run so far, as curves over the epochs. */
export function createHistory() {
  const train = new Map<string, Points>();
  const validate = new Map<string, Points>();
  let epochs = 1;
  const add = (to: Map<string, Points>, figures: Figures, epoch: number) => {
    for (const [name, value] of Object.entries(figures)) {
      if (value === null) continue;
      const points = to.get(name) ?? [];
      points.push([epoch, value]);
      to.set(name, points);
    }
  };
  return {
    epochs: () => epochs,
    addStep: ({ epoch, step, steps, figures, epochs: all }: StepMessage) => {
      epochs = all;
      add(train, figures, epoch - 1 + step / steps);
    },
    addEpoch: ({ epoch, validate: figures }: EpochMessage) => add(validate, figures, epoch),
    /** The loss of one head is that of all. */
    charts: (): readonly Chart[] => {
      const names = [...train.keys()];
      const single = names.filter((name) => name.endsWith(".loss")).length === 1;
      return names
        .filter((name) => !(single && name.endsWith(".loss")))
        .map((name) => ({
          name,
          curves: [
            { name: "train", points: train.get(name) ?? [] },
            { name: "validate", points: validate.get(name) ?? [] },
          ],
        }));
    },
  };
}
