import { steps } from "../../catalogue/steps.js";
import type { Diagnostic, Fix } from "../../diagnostics/diagnostic.js";
import { W0301, W0302 } from "../../diagnostics/messages.generated.js";
import type { Resolved, ResolvedInput } from "../../2-resolve/resolved.js";
import { fix, writeInstead } from "../../fixes/fix.js";
import { insertStep } from "../../fixes/steps.js";
import { textOf } from "../../text/source.js";
import { layerOf } from "../model.js";
import type { ModelNode } from "../model.js";

/** Inputs that build, and are not what they are taken for. */
export function inputWarnings(
  { inputs }: Resolved,
  nodes: readonly ModelNode[],
  live: ReadonlySet<number>,
): Diagnostic[] {
  return inputs.flatMap((input) => {
    const users = nodes.filter(({ id, sources }) => live.has(id) && sources.includes(input.node));
    return [...channelsFirst(input, users), ...asQuantities(input, users)];
  });
}

/** Pictures of so few pixels in height are rare, and such counts of channels are common. */
const countsOfChannels: readonly (number | undefined)[] = [1, 3, 4];
const leastSide = 8;

function channelsFirst({ declaration, type }: ResolvedInput, users: readonly ModelNode[]): Diagnostic[] {
  const { text: name } = declaration.name;
  const [height, width, channels] = (type.sizes ?? []).map(({ value }) => value);
  if (type.name.text !== "image" || !countsOfChannels.includes(Number(height))) return [];
  if (typeof width !== "number" || typeof channels !== "number" || Math.min(width, channels) < leastSide)
    return [];
  if (users.length > 0 && users.every((user) => layerOf(user)?.traits.role === "permutation")) return [];
  const right = `image[${width}, ${channels}, ${height ?? ""}]`;
  const fixes = [writeInstead(type.span, right)];
  return [W0301({ name, height: height ?? "", channels }, type.span, { fixes })];
}

/** Two classes are 0 and 1, which is a quantity as good as any. */
function asQuantities({ declaration, type, node }: ResolvedInput, users: readonly ModelNode[]): Diagnostic[] {
  const [count] = type.sizes ?? [];
  const isNumbered = type.name.text === "text" || (type.name.text === "category" && Number(count?.value) > 2);
  const user = users.find(
    ({ operation }) =>
      operation.kind === "fusion" || (operation.kind === "layer" && !operation.layer.takesIndices),
  );
  if (!isNumbered || !user) return [];
  const { text: name } = declaration.name;
  const layer = textOf(user.nameSpan);
  const place = user.sources.indexOf(node);
  const fixes =
    user.operation.kind === "layer" && place === 0 ? embedded(user, type.name.text, count?.value) : [];
  return [W0302({ layer, name }, user.nameSpan, { because: type.span, fixes })];
}

function embedded(user: ModelNode, kind: string, count: number | "?" | undefined): Fix[] {
  if (user.via || kind !== "category" || typeof count !== "number") return [];
  const step = `${steps.lookUp(count, Math.min(8, count))} -> ${steps.flat()}`;
  return fix(`put \`${step}\` before it`, insertStep(user.span, step));
}
