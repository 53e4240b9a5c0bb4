import { floorDivide, isKnown, product } from "../../shape/dim.js";
import { shapeText, sizeOf } from "../../shape/shape.js";
import { anyRank } from "../input.js";
import { defineLayer } from "../layer.js";
import { integer, list, option } from "../options.js";
import { blame } from "../problem.js";

export const reshape = defineLayer({
  name: "reshape",
  doc: "Reads the values of a row in their order as another shape.",
  traits: { role: "reshaping" },
  input: anyRank(1),
  options: {
    targetShape: option(list(integer({ min: -1 })), {
      doc: "the new shape; one size may be -1, to be worked out",
    }),
  },
  aliases: ["Reshape", "Unflatten"],
  shape: ({ shape }, { targetShape }) => {
    const open = targetShape.filter((size) => size === -1).length;
    if (targetShape.length === 0 || targetShape.includes(0))
      return blame("targetShape", `[${targetShape.join(", ")}] holds no values`, { code: "E0306" });
    if (open > 1) return blame("targetShape", "only one size may be -1", { code: "E0306" });
    const wanted = product(targetShape.filter((size) => size !== -1));
    const values = sizeOf(shape);
    if (values === undefined) {
      const total = product(shape);
      // Whether the unknown sizes come out even is seen when the data is.
      if (open === 1 && isKnown(wanted))
        return targetShape.map((size) => (size === -1 ? floorDivide(total, wanted) : size));
      return blame("input", `how many values ${shapeText(shape)} has is only known from the data`, {
        code: "E0305",
        help: "one size of `targetShape` may be -1: it is then worked out from the data",
      });
    }
    if (isKnown(wanted) && (open === 1 ? values % wanted === 0 : values === wanted))
      return targetShape.map((size) => (size === -1 ? values / wanted : size));
    const why =
      open === 1
        ? `${shapeText(shape)} has ${values} values, which do not divide by ${wanted}`
        : `${shapeText(shape)} has ${values} values, [${targetShape.join(", ")}] has ${wanted}`;
    return blame("targetShape", why, {
      code: "E0306",
      fixes: open === 1 ? [] : workedOut(targetShape, values),
    });
  },
  example: "reshape([4, 4])",
});

/** The first size that, worked out, makes the shape right. */
function workedOut(targetShape: readonly number[], values: number) {
  const at = targetShape.findIndex((_, i) => {
    const others = targetShape.filter((_, j) => j !== i).reduce((a, b) => a * b, 1);
    return values % others === 0;
  });
  if (at < 0) return [];
  const value = `[${targetShape.map((size, i) => (i === at ? -1 : size)).join(", ")}]`;
  return [
    {
      kind: "option" as const,
      title: `let a size be worked out: \`${value}\``,
      option: "targetShape",
      value,
    },
  ];
}
