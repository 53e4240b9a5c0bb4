import { isCalled } from "./calls.js";
import type { Called } from "./calls.js";
import { blame } from "./problem.js";
import type { Problem } from "./problem.js";

interface Named {
  readonly name: string;
  readonly shape: readonly number[];
}

const kinds = ["Initializer", "Constraint"];

/** An initializer or constraint that its weights' shape does not allow. */
export function partMisfit(
  values: Readonly<Record<string, unknown>>,
  weights: readonly Named[],
): Problem | undefined {
  if (weights.length === 0) return undefined;
  for (const option of Object.keys(values)) {
    const value = values[option];
    if (!isCalled(value)) continue;
    const kind = kinds.find((suffix) => option.endsWith(suffix));
    if (kind === undefined) continue;
    const stem = option.slice(0, -kind.length);
    const weight = weights.find(({ name }) => camelCase(name).startsWith(stem));
    const why = weight && unfit(value, weight);
    if (why !== undefined)
      return blame(option, why, { fixes: [{ kind: "option", title: `leave \`${option}\` out`, option }] });
  }
  return undefined;
}

function unfit({ callable, options }: Called, { name, shape }: Named): string | undefined {
  const sizes = `[${shape.join(", ")}]`;
  if (callable.name === "identity" && (shape.length !== 2 || shape[0] !== shape[1]))
    return `the identity is for a square matrix; the ${name} here is ${sizes}`;
  if (callable.name === "orthogonal" && shape.length < 2)
    return `\`orthogonal\` needs weights of two axes or more; the ${name} here is ${sizes}`;
  const axis = options.values["axis"];
  if (typeof axis === "number" && axis >= shape.length)
    return `\`${callable.name}\` is over axis ${axis}; the ${name} here is ${sizes}, which has axes 0 to ${shape.length - 1}`;
  const { minValue, maxValue } = options.values;
  if (typeof minValue === "number" && typeof maxValue === "number" && minValue > maxValue)
    return `\`minValue\` is ${minValue}, above \`maxValue\`, which is ${maxValue}`;
  return undefined;
}

/** `depthwise_kernel` is `depthwiseKernel`. */
function camelCase(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
