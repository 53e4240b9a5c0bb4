import { rescale as declared } from "../../parts/preparations/rescale.js";
import { implementPreparation, PreparationError } from "./preparation.js";

/** value / by: `rescale(255)` brings bytes into [0, 1]. A PreparationError unless `by` is finite and not 0. */
export const rescale = implementPreparation(declared, ({ by }) => {
  if (!Number.isFinite(by) || by === 0) {
    throw new PreparationError(`rescale cannot divide by ${by}`, "for bytes, write rescale(255)");
  }
  return {
    apply: (rows) => {
      for (let i = 0; i < rows.length; i++) rows[i]! /= by;
      return rows;
    },
  };
});
