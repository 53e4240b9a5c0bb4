import type { Obstacle } from "../../3-check/checked.js";
import { keepsFromCode, obstacleText } from "../../3-check/training/obstacles.js";
import { isAccepted } from "../../compile.js";
import type { Analysis } from "../../ide/analysis.js";
import { fileNames } from "../stand-ins/files.js";
import { isKnown } from "../../shape/dim.js";
import { grouped } from "../../ide/figures.js";

/** What a browser trains in minutes. */
const mostWork = 20e6;

/** Why a spec does not train here, if it does not. */
export function whyNot(analysis: Analysis): string | undefined {
  const { model } = analysis;
  if (!isAccepted(analysis)) return "There are errors to fix first.";
  const { data, totals } = model;
  // Which files there are is asked of the page below, which has some of its own.
  const obstacle = model.obstacles.find(keepsFromCode);
  if (obstacle) return whatKeeps(obstacle);
  const known = fileNames();
  const missing = data?.sources.find(
    ({ call }) => !filesOf(call.values).every((name) => known.includes(name)),
  );
  if (missing) return `The page has no files for \`${missing.name}\`; it has ${known.join(", ")}.`;
  const work = totals.multiplyAdds;
  if (isKnown(work) && work > mostWork)
    return `${grouped(work)} multiply-adds per row are too many for a browser: train it with \`mcnn train\`.`;
  return undefined;
}

function whatKeeps(obstacle: Obstacle): string {
  if (obstacle.kind !== "untold") return `${obstacleText(obstacle)}.`;
  return obstacle.what === "source" || obstacle.what === "target"
    ? "Every input and every head's target must come from the data."
    : "A network trains that has a head, a `data` and a `train` declaration.";
}

function filesOf(values: Readonly<Record<string, unknown>>): string[] {
  const named = ["images", "labels", "file"].flatMap((option) => values[option] ?? []);
  return named.map((path) => String(path).replace(/^(\.\/)+/, ""));
}
