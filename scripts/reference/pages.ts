import { decoders } from "../../src/parts/decoders/index.js";
import { fusions } from "../../src/catalogue/fusions/index.js";
import { headKinds } from "../../src/catalogue/heads/index.js";
import { constraints } from "../../src/catalogue/constraints.js";
import { initializers } from "../../src/catalogue/initializers.js";
import { inputKinds } from "../../src/catalogue/inputs/index.js";
import { layers } from "../../src/catalogue/layers/index.js";
import { losses } from "../../src/parts/losses/index.js";
import { metrics } from "../../src/parts/metrics/index.js";
import { optimizers } from "../../src/parts/optimizers/index.js";
import { preparations } from "../../src/parts/preparations/index.js";
import { regularizers } from "../../src/catalogue/regularizers.js";
import { schedules } from "../../src/parts/schedules/index.js";
import { sources } from "../../src/parts/sources/index.js";
import { splits } from "../../src/parts/splits/index.js";
import { pages as errorPages } from "../../src/diagnostics/pages.generated.js";
import { paragraphs } from "./markdown.js";
import { fusionEntry, layerEntry } from "./network.js";
import * as rooms from "./rooms.js";

const banner =
  "<!-- Made by scripts/generate-reference.mjs: change the catalogue or the error pages, not this file. -->";

interface Room {
  readonly title: string;
  readonly about: string;
  readonly entries: readonly (readonly [name: string, text: string])[];
}

function room<T extends { readonly name: string }>(
  title: string,
  about: string,
  members: Iterable<T>,
  write: (member: T) => string,
): Room {
  return { title, about, entries: [...members].map((member) => [member.name, write(member)]) };
}

const allRooms = (): Readonly<Record<string, Room>> => ({
  inputs: room("Inputs", "What a network takes in.", inputKinds.values(), rooms.inputEntry),
  layers: room("Layers", "Steps of a pipeline.", layers.values(), layerEntry),
  fusions: room("Fusions", "What joins branches.", fusions.values(), fusionEntry),
  heads: room("Heads", "What a network predicts.", headKinds.values(), rooms.headEntry),
  losses: room("Losses", "What training minimizes.", losses.values(), (loss) =>
    rooms.judgeEntry(loss, (call) => `loss: ${call}`, []),
  ),
  metrics: room("Metrics", "Measures of quality over a whole split.", metrics.values(), (metric) =>
    rooms.judgeEntry(metric, (call) => `metrics: [${call}]`, [`The ${metric.better}, the better.`]),
  ),
  optimizers: room(
    "Optimizers",
    "How weights follow their gradients.",
    optimizers.values(),
    rooms.optimizerEntry,
  ),
  schedules: room("Schedules", "How the learning rate changes.", schedules.values(), rooms.scheduleEntry),
  sources: room("Sources", "Where rows come from.", [...sources.values(), ...decoders.values()], (part) =>
    part.kind === "source" ? rooms.sourceEntry(part) : rooms.dataEntry(part),
  ),
  splits: room("Splits", "Which rows train, validate and test.", splits.values(), rooms.splitEntry),
  preparations: room(
    "Preparations",
    "Steps from what a file holds to what the network takes in.",
    preparations.values(),
    rooms.dataEntry,
  ),
  weights: room(
    "Initializers, regularizers and constraints",
    "What layers are given for their weights.",
    [...initializers, ...regularizers, ...constraints],
    rooms.partEntry,
  ),
  errors: room(
    "Errors and warnings",
    "`mcnn explain E0301` prints the same.",
    [...errorPages.values()].map((page) => ({ name: page.code, page })),
    ({ page }) => rooms.errorEntry(page),
  ),
});

/** The pages of `docs/reference/`, by name. */
export function referencePages(): ReadonlyMap<string, string> {
  const made = Object.entries(allRooms());
  const links = (file: string, entries: Room["entries"]) =>
    entries.map(([name]) => `[${name}](${file}#${name.toLowerCase()})`).join(" · ");
  const files = made.map(([file, { title, about, entries }]): [string, string] => {
    const texts = entries.map(([, text]) => text);
    return [`${file}.md`, `${paragraphs([banner, `# ${title}`, about, links("", entries), ...texts])}\n`];
  });
  const contents = made.map(([file, { title, about, entries }]) =>
    paragraphs([`## [${title}](${file}.md)`, about, links(`${file}.md`, entries)]),
  );
  const intro =
    "Everything that a spec can name. [The language by example](../language.md) shows how it fits together.";
  files.push(["README.md", `${paragraphs([banner, "# Reference", intro, ...contents])}\n`]);
  return new Map(files);
}
