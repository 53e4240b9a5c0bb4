import { defineLoss } from "./loss.js";

export const logCosh = defineLoss({
  name: "logCosh",
  doc: "The mean of log(cosh(output - target)): smooth, and a straight line for outliers.",
  heads: ["number", "tensor"],
  logits: false,
  options: {},
  aliases: ["logcosh", "log_cosh", "LogCosh"],
});
