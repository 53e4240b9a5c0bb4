import { oneHot as declared } from "../../parts/preparations/oneHot.js";
import { implementPreparation, PreparationError } from "./preparation.js";

/**
 * A category, one whole number from 0 to k - 1 a row, becomes k values: 1 at its place and 0 elsewhere. A text that
 * no training row has, which arrives here as -1, becomes k zeros. A PreparationError for any other number.
 */
export const oneHot = implementPreparation(declared, ({ classes: k }) => ({
  apply: (rows) => {
    const hot = new Float32Array(rows.length * k);
    rows.forEach((category, row) => {
      if (category === -1) return;
      if (!Number.isInteger(category) || category < 0 || category >= k) {
        const fix = `the categories of oneHot(${k}) are the whole numbers from 0 to ${k - 1}`;
        throw new PreparationError(`${category} is not a category`, fix, row);
      }
      hot[row * k + category] = 1;
    });
    return hot;
  },
}));
