import { writeFileWhole } from "../../runtime/run/files.js";
import { acceptedModel } from "../accepted.js";
import type { PictureFlags } from "../graph/formats.js";
import { graphTarget } from "../graph/target.js";
import type { SpecFlags } from "../options.js";

export interface GraphFlags extends SpecFlags, PictureFlags {}

/** Writes the picture of a spec that is accepted, and gives the exit code. */
export async function graph(file: string, flags: GraphFlags): Promise<number> {
  const target = graphTarget(file, flags);
  const model = acceptedModel(file, flags);
  if (!model) return 1;
  // With what lays out, which takes time to load.
  const { drawGraph } = await import("../graph/draw-graph.js");
  const drawn = await drawGraph(model, target.format, flags);
  if (target.path === undefined) {
    process.stdout.write(drawn);
    return 0;
  }
  writeFileWhole(target.path, drawn);
  console.log(`${target.path}: wrote the network`);
  return 0;
}
