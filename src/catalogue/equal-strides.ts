import { blame } from "./problem.js";
import type { RuleFix, Problem } from "./problem.js";

/**
 * A rule: TensorFlow 2.20 convolves each channel alone in strides that are alike. Others only oneDNN computes, which
 * TensorFlow uses on some processors and leaves out on others.
 */
export function equalStrides({ strides }: { readonly strides: readonly number[] }): Problem | undefined {
  const different = [...new Set(strides)];
  if (different.length < 2) return undefined;
  const fixes = different.map((stride): RuleFix => ({
    kind: "option",
    title: `use the same stride for rows and columns: \`strides: ${stride}\``,
    option: "strides",
    value: String(stride),
  }));
  const why = `TensorFlow computes strides of [${strides.join(", ")}] on some processors only: here they have to be equal`;
  return blame("strides", why, { fixes });
}
