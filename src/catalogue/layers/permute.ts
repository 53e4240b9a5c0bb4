import { shapeText } from "../../shape/shape.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, list, option } from "../options.js";
import { blame } from "../problem.js";

export const permute = defineLayer({
  name: "permute",
  doc: "Puts the axes in another order.",
  input: anyRank(1),
  options: {
    dims: option(list(integer({ min: 0 })), {
      doc: "which axis comes first, second, …, counted from 0: `[1, 0]`",
    }),
  },
  aliases: ["Permute", "transpose", "moveaxis"],
  shape: ({ shape }, { dims }) => {
    const order = dims.flatMap((axis) => shape[axis] ?? []);
    if (dims.length === shape.length && new Set(dims).size === dims.length && order.length === dims.length)
      return order;
    const all = shape.map((_, axis) => axis);
    // Keras and TensorFlow.js count these axes from 1.
    const fromOne =
      [...dims].sort((a, b) => a - b).every((axis, i) => axis === i + 1) && dims.length === shape.length;
    const value = `[${(fromOne ? dims.map((axis) => axis - 1) : all).join(", ")}]`;
    return blame("dims", `${shapeText(shape)} has axes ${all.join(", ")}: each must be named once`, {
      code: "E0306",
      ...(fromOne ? { help: "axes are counted from 0, without the batch" } : {}),
      mends: [{ kind: "option", title: `write \`${value}\``, option: "dims", value }],
    });
  },
  emission: { kind: "factory", factory: "permute", axes: ["dims"] },
  example: "permute([1, 0])",
  exampleInput: [24, 8],
});
