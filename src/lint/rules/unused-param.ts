import type { Rule } from "../rule.js";
import { unusedConstants } from "./unused-const.js";

export const unusedParam: Rule = {
  name: "unused-param",
  title: "a param that nothing uses",
  level: "warning",
  about: "unused",
  doc: "`--set` accepts it, and the run is the same whatever it is set to. Use it, or leave it out.",
  bad: `model Unused

param rate = 0.5

input x: vector[4]
head kind: class[3] = x -> dense(8) -> relu -> dropout(0.3) -> dense(3)
`,
  good: `model Used

param rate = 0.5

input x: vector[4]
head kind: class[3] = x -> dense(8) -> relu -> dropout(rate) -> dense(3)
`,
  run: (subject) => unusedConstants(subject, "param"),
};
