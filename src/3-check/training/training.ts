import { integer, number } from "../../catalogue/options.js";
import { optimizers } from "../../parts/optimizers/index.js";
import type { Optimizer } from "../../parts/optimizers/index.js";
import { schedules } from "../../parts/schedules/index.js";
import type { Schedule } from "../../parts/schedules/index.js";
import type { Entry, Value } from "../../catalogue/value.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { E0407, E0410, E0411 } from "../../diagnostics/messages.generated.js";
import { fix } from "../../fixes/fix.js";
import { addSetting, dropSetting } from "../../fixes/settings.js";
import type { Span } from "../../text/source.js";
import { spanning } from "../../text/source.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import type { CheckedData, CheckedHead, CheckedTraining } from "../checked.js";
import { readCall, readValue } from "../settings/calls.js";
import type { Report, Room } from "../settings/calls.js";
import { isMissing, outsideOfBroken, readSettings } from "../settings/settings.js";
import { readStopEarly } from "./stop-early.js";
import { needsValidation } from "./validation.js";

const optimizerRoom: Room<Optimizer> = { what: "optimizer", definitions: optimizers };
const scheduleRoom: Room<Schedule> = { what: "schedule", definitions: schedules };

const settingNames = {
  optimizer: ["optim", "optimiser"],
  schedule: ["scheduler", "lr_scheduler", "learningRateSchedule", "lrSchedule"],
  batchSize: ["batch", "minibatch"],
  epochs: ["num_epochs", "n_epochs", "iterations"],
  clipNorm: ["max_grad_norm", "gradientClipNorm", "gradient_clip_norm", "global_clipnorm"],
  clipValue: ["gradientClipValue", "gradient_clip_value", "clip"],
  stopEarly: ["earlyStopping", "early_stopping", "EarlyStopping", "earlyStop"],
  seed: ["randomSeed", "random_seed", "random_state", "randomState"],
};

/** What must be given, with what to write where it is missing. */
const required: Readonly<Record<string, string>> = { optimizer: "adam", batchSize: "32", epochs: "10" };

/** Reads `train`. */
export function checkTraining(
  resolved: Resolved,
  heads: readonly (CheckedHead | undefined)[],
  data: CheckedData | undefined,
): Outcome<CheckedTraining | undefined> {
  const diagnostics: Diagnostic[] = [];
  const report = outsideOfBroken(resolved, (diagnostic) => diagnostics.push(diagnostic));
  const { train } = resolved;
  if (!train) return { value: undefined, diagnostics };
  const given = readSettings("`train`", settingNames, train.entries, report);
  const declaration = resolved.ast.declarations.find((d) => d.kind === "train");
  for (const [setting, usual] of Object.entries(required))
    if (isMissing(setting, settingNames, declaration))
      report(missingSetting(setting, usual, train.span, train.keyword));
  checkParts(resolved, train.keyword, report);

  const whole = integer({ min: 1 });
  const positive = number({ min: 0, open: true });
  const read = (name: string): Value | undefined => given.get(name);
  const optimizer = mapped(read("optimizer"), (v) => readCall(optimizerRoom, "optimizer", v, report));
  const schedule = mapped(read("schedule"), (v) => readCall(scheduleRoom, "schedule", v, report));
  const batchSize = readValue(whole, "batchSize", read("batchSize"), report);
  const epochs = readValue(whole, "epochs", read("epochs"), report);
  const clipNorm = readValue(positive, "clipNorm", read("clipNorm"), report);
  const clipValue = readValue(positive, "clipValue", read("clipValue"), report);
  const seed = readValue(integer({ min: 0 }), "seed", read("seed"), report) ?? 0;
  const stopEarly = mapped(read("stopEarly"), (v) => readStopEarly(v, resolved, heads, report));

  checkClips(train.entries, report);
  if (schedule?.definition.validates)
    needsValidation(`\`${schedule.definition.name}\``, schedule.span, data, report);
  const stop = read("stopEarly");
  if (stop) needsValidation("`stopEarly`", stop.span, data, report);

  if (!optimizer || batchSize === undefined || epochs === undefined) return { value: undefined, diagnostics };
  const value = {
    optimizer,
    schedule,
    batchSize,
    epochs,
    clipNorm,
    clipValue,
    stopEarly,
    seed,
    span: train.span,
  };
  return { value, diagnostics };
}

function mapped<A, B>(value: A | undefined, read: (value: A) => B | undefined): B | undefined {
  return value === undefined ? undefined : read(value);
}

/** One of them is enough. */
function checkClips(entries: readonly Entry[], report: Report): void {
  const [first, second] = ["clipNorm", "clipValue"].map((name) => entries.find((e) => e.name === name));
  if (!first || !second) return;
  const fixes = fix("leave `clipValue` out", dropSetting(spanning(second.nameSpan, second.value.span)));
  report(
    E0411({ first: first.name, second: second.name }, second.nameSpan, { because: first.nameSpan, fixes }),
  );
}

/** Training needs something to learn from, and something to learn. */
function checkParts(resolved: Resolved, keyword: Span, report: Report): void {
  const { declarations, lost } = resolved.ast;
  const has = (kind: string) => declarations.some((d) => d.kind === kind) || lost.size > 0;
  if (!has("data")) report(E0410({ why: "there is no `data` to learn from" }, keyword));
  else if (!has("head")) report(E0410({ why: "there is no `head` to learn" }, keyword));
}

function missingSetting(setting: string, usual: string, whole: Span, keyword: Span): Diagnostic {
  const why = `for example \`${setting}: ${usual}\``;
  const fixes = fix(`add \`${setting}: ${usual}\``, addSetting(whole, `${setting}: ${usual}`));
  return E0407({ owner: "train", setting, why }, keyword, { fixes });
}
