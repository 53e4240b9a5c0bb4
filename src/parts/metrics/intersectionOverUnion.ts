import { defineMetric } from "./metric.js";

export const intersectionOverUnion = defineMetric({
  name: "intersectionOverUnion",
  doc: "The overlap of the predicted and the true areas, divided by their union; averaged over the classes.",
  heads: ["mask"],
  better: "higher",
  options: {},
  aliases: ["iou", "IoU", "meanIoU", "MeanIoU", "jaccard", "JaccardIndex"],
});
