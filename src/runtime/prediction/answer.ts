import { argMax } from "../metrics/argMax.js";
import { probabilities } from "../metrics/readout.js";
import type { HeadSettings } from "../run/settings.js";

/** What a head says of a row, as `predict --json` prints it. */
export type Answer =
  | {
      readonly kind: "class";
      readonly class: string;
      readonly probabilities: Readonly<Record<string, number>>;
    }
  | { readonly kind: "binary"; readonly class: string; readonly probability: number }
  | {
      readonly kind: "multiLabel";
      readonly labels: readonly string[];
      readonly probabilities: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "number" | "tensor";
      readonly shape: readonly number[];
      readonly values: readonly number[];
    }
  | { readonly kind: "mask"; readonly shape: readonly number[]; readonly classes: readonly number[] };

/** Reads a head's outputs for one row as its kind says. */
export function readAnswer({ kind, shape, classes }: HeadSettings, outputs: Float32Array): Answer {
  const size = shape.at(-1) ?? 1;
  const names = classes ?? Array.from(outputs, (_, i) => String(i));
  switch (kind) {
    case "class":
    case "multiLabel": {
      const each = probabilities({ kind, size: outputs.length, outputs }, 0);
      const named = Object.fromEntries(each.map((probability, i) => [names[i] ?? String(i), probability]));
      if (kind === "class")
        return { kind, class: names[argMax(outputs, 0, outputs.length)] ?? "", probabilities: named };
      return { kind, labels: names.filter((_, i) => (outputs[i] ?? 0) > 0), probabilities: named };
    }
    case "binary": {
      const [probability = NaN] = probabilities({ kind, size: 1, outputs }, 0);
      const [no, yes] = classes ?? ["no", "yes"];
      return { kind, class: (probability > 0.5 ? yes : no) ?? "", probability };
    }
    case "mask": {
      const pixels = Array.from({ length: outputs.length / size }, (_, pixel) =>
        argMax(outputs, pixel * size, size),
      );
      return { kind, shape: shape.slice(0, -1), classes: pixels };
    }
    case "number":
    case "tensor":
      return { kind, shape, values: Array.from(outputs) };
  }
}
