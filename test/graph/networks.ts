import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { analyse } from "../../src/compile.js";
import { networkGraph } from "../../src/graph/index.js";
import type { NetworkGraph } from "../../src/graph/index.js";
import { sourceFile } from "../../src/text/source.js";
import type { Random } from "../support/random.js";

const specs = fileURLToPath(new URL("../../specs/", import.meta.url));

export function graphOf(text: string, name = "case.mcnn"): NetworkGraph {
  const { model, diagnostics } = analyse(sourceFile(name, text), {
    readText: (file) => readFileSync(path.join(specs, path.basename(file)), "utf8"),
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0)
    throw new Error(`${errors.map((e) => `${e.code}: ${e.message}`).join("\n")}\n${text}`);
  return networkGraph(model);
}

/** The specs that people learn from, by their names: `networks/vgg16.mcnn`. */
export function specGraphs(): Map<string, NetworkGraph> {
  const names = ["", "networks/"].flatMap((folder) =>
    readdirSync(path.join(specs, folder))
      .filter((name) => name.endsWith(".mcnn"))
      .map((name) => folder + name),
  );
  return new Map(names.map((name) => [name, graphOf(readFileSync(path.join(specs, name), "utf8"), name)]));
}

/** Several inputs through blocks, repeats and residual units to some heads. */
export function randomSpec(random: Random): string {
  const inputs = 1 + random.below(4);
  const step = () =>
    random.pick([
      "unit(8)",
      "repeat i in 1..2 { unit(4 * i) -> skip(4 * i) }",
      "conv2d(6, 3, padding: same, activation: relu)",
      "repeat 3 { conv2d(8, 3, padding: same) }",
      "dropout(0.2)",
      "shared_part",
    ]);
  const branches = Array.from({ length: inputs + random.below(2) }, (_, i) => {
    const steps = Array.from({ length: random.below(4) }, step);
    return `branch b${i} = x${i % inputs} -> ${["conv2d(4, 3, padding: same)", ...steps].join(" -> ")} -> globalAveragePooling2d -> dense(16)`;
  });
  const names = branches.map((_, i) => `b${i}`);
  const joint =
    names.length === 1 ? "trunk joint = b0 -> dense(16)" : `fuse joint = concat(${names.join(", ")})`;
  const heads = Array.from({ length: 1 + random.below(3) }, (_, i) => {
    const from = random.chance(0.6) ? "joint" : (names[random.below(names.length)] ?? "joint");
    return `head h${i}: class[5] = ${from}${random.chance(0.5) ? " -> dense(12) -> relu" : ""} -> dense(5)`;
  });
  return [
    "model Random",
    ...Array.from({ length: inputs }, (_, i) => `input x${i}: image[32, 32, 3]`),
    "block unit(n) { conv2d(n, 3, padding: same) -> batchNormalization -> relu }",
    "block skip(n) { branch body = in -> unit(n) -> conv2d(n, 3, padding: same) fuse sum = add(in, body) trunk out = sum -> relu }",
    "shared shared_part = conv2d(4, 1) -> unit(4)",
    ...branches.map((branch) => branch.replaceAll("shared_part", "conv2d(4, 1) -> shared_part")),
    joint,
    ...heads,
    "",
  ].join("\n");
}
