import { shapeText } from "../../shape/shape.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, list, option } from "../options.js";
import { blame } from "../problem.js";

/** What may be meant: axes that are left out follow, and an order that changes nothing is not meant. */
function likelyOrders(dims: readonly number[], all: readonly number[]): number[][] {
  const named = [...new Set(dims)];
  const order = [...named, ...all.filter((axis) => !named.includes(axis))];
  if (named.length < dims.length || order.length > all.length) return [];
  if (order.some((axis, i) => axis !== i)) return [order];
  return all.length === 2 ? [[1, 0]] : [];
}

export const permute = defineLayer({
  name: "permute",
  doc: "Puts the axes in a different order.",
  traits: { role: "permutation" },
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
    // Keras counts these axes from 1.
    const fromOne =
      dims.length === all.length && all.every((axis) => dims.includes(axis + 1)) && !dims.includes(0);
    return blame("dims", `${shapeText(shape)} has axes ${all.join(", ")}: each must be named once`, {
      ...(fromOne ? { help: "axes are counted from 0, without the batch" } : {}),
      fixes: likelyOrders(fromOne ? dims.map((axis) => axis - 1) : dims, all).map((order) => {
        const value = `[${order.join(", ")}]`;
        return { kind: "option", title: `write \`${value}\``, option: "dims", value };
      }),
    });
  },
  example: "permute([1, 0])",
  exampleInput: [24, 8],
});
