import { metrics } from "../../parts/metrics/index.js";
import { integer } from "../../catalogue/options.js";
import { readOptions } from "../../catalogue/read-options.js";
import type { Value } from "../../catalogue/value.js";
import { valueText } from "../../catalogue/value.js";
import { nearest } from "../../text/nearest.js";
import { E0205, E0404, E0407 } from "../../diagnostics/messages.generated.js";
import { writeInstead } from "../../fixes/fix.js";
import { textOf } from "../../text/source.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import type { CheckedHead, CheckedTraining } from "../checked.js";
import { headSettings } from "../heads/heads.js";
import { readValue } from "../settings/calls.js";
import type { Report } from "../settings/calls.js";
import { readSettings } from "../settings/settings.js";

const settingNames = { monitor: ["metric", "watch"], patience: ["wait", "epochs"] };

/** `stopEarly: { monitor: digit.accuracy, patience: 5 }` */
export function readStopEarly(
  value: Value,
  resolved: Resolved,
  heads: readonly (CheckedHead | undefined)[],
  report: Report,
): CheckedTraining["stopEarly"] {
  if (value.kind !== "record") {
    const why = `${valueText(value)} is not of the form { monitor: loss, patience: 5 }`;
    report(E0205({ option: "stopEarly", why }, value.span));
    return undefined;
  }
  const given = readSettings("`stopEarly`", settingNames, value.entries, report);
  const patience = readValue(integer({ min: 1 }), "patience", given.get("patience"), report);
  const monitor = given.get("monitor");
  const known = value.entries.every((e) => Object.hasOwn(settingNames, e.name));
  for (const setting of ["monitor", "patience"])
    if (known && !value.entries.some((e) => e.name === setting)) {
      const why =
        setting === "monitor" ? "for example `monitor: loss`" : "epochs without improvement, such as 5";
      report(E0407({ owner: "stopEarly", setting, why }, value.span));
    }
  const watched = monitor && readMonitor(monitor, resolved, heads, report);
  return watched === undefined || patience === undefined ? undefined : { monitor: watched, patience };
}

/** `loss`, or a head's loss or metric: `digit.accuracy`. */
function readMonitor(
  value: Value,
  resolved: Resolved,
  heads: readonly (CheckedHead | undefined)[],
  report: Report,
): string | undefined {
  const possible = monitors(resolved, heads);
  if (possible === undefined || namesNothing(value, resolved)) return undefined;
  const label = monitorLabel(value);
  if (label !== undefined && possible.some((monitor) => monitor.label === label)) return label;
  report(noMonitor(textOf(value.span), value, possible));
  return undefined;
}

/** `digit.top3` for `digit.topK(3)` too. */
function monitorLabel(value: Value): string | undefined {
  if (value.kind === "word") return value.value;
  if (value.kind !== "path") return undefined;
  if (!value.arguments) return value.parts.join(".");
  const metric = metrics.get(value.parts.at(-1) ?? "");
  const read = metric && readOptions(metric, value.arguments);
  if (!metric || !read || read.problems.length > 0) return undefined;
  return [...value.parts.slice(0, -1), metric.label(read.values)].join(".");
}

/** What can be watched: what it is called in reports, and as the head's metrics are written. */
interface Monitor {
  readonly label: string;
  readonly written: string;
}

/** A path whose first name is unknown was told where names are bound. */
function namesNothing(value: Value, { heads, data }: Resolved): boolean {
  const [first] = value.kind === "path" ? value.parts : [];
  if (first === undefined) return false;
  return (
    !heads.some((h) => h.declaration.name.text === first) && !data?.entries.some((e) => e.name === first)
  );
}

/** What can be watched; nothing when a head is in error, since its metrics are not surely known. */
function monitors(resolved: Resolved, heads: readonly (CheckedHead | undefined)[]): Monitor[] | undefined {
  if (resolved.ast.lost.size > 0 || heads.some((head) => head === undefined)) return undefined;
  const names = resolved.heads.flatMap(({ declaration, settings }, i) => {
    const written = settings.find((s) => s.name === "metrics")?.value;
    const count = written?.kind === "list" ? written.items.length : written ? 1 : 0;
    const read = heads[i]?.metrics ?? [];
    const unsure = declaration.broken || settings.some((s) => !Object.hasOwn(headSettings, s.name));
    if (unsure || read.length < count) return undefined;
    const { text: head } = declaration.name;
    const ofHead = (label: string, metric = label) => ({
      label: `${head}.${label}`,
      written: `${head}.${metric}`,
    });
    const labels = read.map(({ definition, values, span }) =>
      ofHead(metrics.get(definition.name)?.label(values) ?? definition.name, textOf(span)),
    );
    return [ofHead("loss"), ...labels];
  });
  if (!names.every((name) => name !== undefined)) return undefined;
  return [{ label: "loss", written: "loss" }, ...names];
}

function noMonitor(name: string, value: Value, possible: readonly Monitor[]) {
  const texts = possible.map(({ written }) => written);
  const parts = value.kind === "path" ? value.parts : [];
  const [head = "", metric = ""] = parts.length > 1 ? parts : ["", name];
  // Keras watches `val_loss` of all, `val_accuracy`, and `val_digit_accuracy`; what is watched here is of these rows too.
  const plain = name.replace(/^val_/, "").replace("_", ".");
  const near =
    texts.find((text) => text === plain) ??
    texts.find((text) => text.endsWith(`.${plain}`)) ??
    texts.find((text) => text.startsWith(`${head}.${metric}(`)) ??
    nearest(name, texts) ??
    texts.findLast((text) => text.startsWith(`${head}.`));
  const fixes = near === undefined ? [] : [writeInstead(value.span, near)];
  return E0404({ name, why: `there are ${texts.join(", ")}` }, value.span, { fixes });
}
