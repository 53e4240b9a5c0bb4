import { W0501, W0502 } from "../../diagnostics/messages.generated.js";
import type { ResolvedInput } from "../../2-resolve/resolved.js";
import type { CheckedColumns, CheckedData, CheckedInput, CheckedTraining, Obstacle } from "../checked.js";
import type { ModelHead, ModelInput } from "../model.js";

interface Checked {
  /** As declared, in order, with what is known of each. */
  readonly declared: readonly ResolvedInput[];
  readonly checked: readonly (CheckedInput | undefined)[];
  readonly inputs: readonly ModelInput[];
  readonly heads: readonly ModelHead[];
  readonly data: CheckedData | undefined;
  readonly training: CheckedTraining | undefined;
}

/** In the order of the spec; what it does not say comes last. */
export function obstaclesOf(spec: Checked): readonly Obstacle[] {
  const { declared, checked, heads, data } = spec;
  const undone = [
    ...declared.flatMap((input, i) => undoneOf(input, checked[i])),
    ...heads.flatMap((head) => undoneDecoder(head.checked.target)),
  ];
  const missing = (data?.sources ?? []).flatMap((source): PlacedObstacle[] =>
    source.missing === undefined ? [] : [{ kind: "missing", path: source.missing, at: source.call.span }],
  );
  return [...[...missing, ...undone].toSorted((a, b) => a.at.start - b.at.start), ...untold(spec)];
}

type PlacedObstacle = Exclude<Obstacle, { kind: "untold" }>;

function untold({ inputs, heads, data, training }: Checked): readonly Obstacle[] {
  const of = (what: Extract<Obstacle, { kind: "untold" }>["what"], name: string): Obstacle => {
    return { kind: "untold", what, name };
  };
  return [
    ...(data ? [] : [of("data", "")]),
    ...(training ? [] : [of("train", "")]),
    ...(heads.length > 0 ? [] : [of("head", "")]),
    ...inputs.flatMap((input) => (input.checked ? [] : [of("source", input.name)])),
    ...heads.flatMap((head) => (head.checked.target ? [] : [of("target", head.name)])),
  ];
}

/** What W0501 says cannot be done. */
export const undoneWhat = {
  preparation: (name: string) => `do ${name}`,
  decoder: (name: string) => `read ${name}`,
  optional: "train with an input that may be missing",
} as const;

function undoneOf({ declaration }: ResolvedInput, checked: CheckedInput | undefined): PlacedObstacle[] {
  const optional = declaration.optional
    ? [{ kind: "undone", what: undoneWhat.optional, at: declaration.span } as const]
    : [];
  const steps = (checked?.preparation ?? []).flatMap(({ definition, span }): PlacedObstacle[] =>
    definition.planned ? [{ kind: "undone", what: undoneWhat.preparation(definition.name), at: span }] : [],
  );
  return [...optional, ...undoneDecoder(checked?.from), ...steps];
}

function undoneDecoder(columns: CheckedColumns | undefined): PlacedObstacle[] {
  const { decoder } = columns ?? {};
  if (!decoder?.definition.planned) return [];
  return [{ kind: "undone", what: undoneWhat.decoder(decoder.definition.name), at: decoder.span }];
}

/** Whether no code that trains can be written, so that the network is all there is. */
export function keepsFromCode({ kind }: Obstacle): boolean {
  return kind !== "missing";
}

/** As the warning has it, or what the spec lacks. */
export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "undone":
      return W0501({ what: obstacle.what }, obstacle.at).message;
    case "missing":
      return W0502({ path: obstacle.path }, obstacle.at).message;
    case "untold":
      return untoldTexts[obstacle.what](obstacle.name);
  }
}

const untoldTexts = {
  data: () => "it has no `data { … }`",
  train: () => "it has no `train { … }`",
  head: () => "it has no head",
  source: (name: string) => `input \`${name}\` has no source`,
  target: (name: string) => `head \`${name}\` has no target`,
} as const;
