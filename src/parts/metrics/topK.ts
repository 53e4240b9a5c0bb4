import { integer, option } from "../../options/options.js";
import { blame } from "../../options/problem.js";
import { defineMetric } from "./metric.js";

export const topK = defineMetric({
  name: "topK",
  doc: "The fraction of rows whose correct class is among the `k` that the head finds most likely. `top3` for k = 3.",
  heads: ["class", "mask"],
  better: "higher",
  example: "topK(3)",
  options: { k: option(integer({ min: 1 }), { doc: "how many guesses count" }) },
  unnamed: ["k"],
  aliases: ["top_k", "topk", "TopKCategoricalAccuracy", "top_k_categorical_accuracy", "top5"],
  label: ({ k }) => `top${k}`,
  misfit: ({ k }, classes) =>
    classes !== undefined && k >= classes
      ? blame("k", `with ${classes} classes, the correct one is always among ${k}`, {
          fixes: [{ kind: "option", title: `take ${classes - 1}`, option: "k", value: String(classes - 1) }],
        })
      : undefined,
});
