import { logScale as declared } from "../../parts/preparations/logScale.js";
import { implementPreparation } from "./preparation.js";

/** sign(x) · log(1 + |x|) */
export const logScale = implementPreparation(declared, () => ({
  apply: (rows) => rows.map((x) => Math.sign(x) * Math.log1p(Math.abs(x))),
}));
