import { sources } from "../../parts/sources/index.js";
import type { Source } from "../../parts/sources/index.js";
import { splits } from "../../parts/splits/index.js";
import type { Split } from "../../parts/splits/index.js";
import type { Entry, Value } from "../../catalogue/value.js";
import type { Diagnostic, Outcome } from "../../diagnostics/diagnostic.js";
import { E0407, E0501, E0513, W0502 } from "../../diagnostics/messages.generated.js";
import { fix } from "../../fixes/fix.js";
import { addSetting } from "../../fixes/settings.js";
import { span } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { Resolved } from "../../2-resolve/resolved.js";
import type { CheckedCall, CheckedData } from "../checked.js";
import type { DataHost } from "../../parts/probe.js";
import { labelColumns } from "./label-columns.js";
import { checkSplit } from "./split.js";
import type { DataView, SourceView } from "./view.js";
import type { ModelNode } from "../model.js";
import { readCall, unknownWord } from "../settings/calls.js";
import type { Report, Room } from "../settings/calls.js";
import { isMissing, outsideOfBroken } from "../settings/settings.js";
import type { SettingNames } from "../settings/settings.js";

export interface DataChecked {
  readonly data: CheckedData | undefined;
  readonly view: DataView;
}

const sourceRoom: Room<Source> = {
  what: "kind of source",
  definitions: sources,
  later: ({ name, instead, planned }, at) =>
    planned
      ? E0513({ kind: name, why: instead ?? "" }, at, { help: [`mcnn reads ${readable.join(", ")}`] })
      : undefined,
};

const readable = [...sources.values()].filter((s) => !s.planned).map((s) => `\`${s.name}\``);

const splitRoom: Room<Split> = {
  what: "split",
  definitions: splits,
};

/** Reads `data`, and looks at the files where a host can. */
export function checkData(
  resolved: Resolved,
  nodes: readonly ModelNode[],
  host: DataHost | undefined,
): Outcome<DataChecked> {
  const diagnostics: Diagnostic[] = [];
  const report = outsideOfBroken(resolved, (diagnostic) => diagnostics.push(diagnostic));
  const { data: settings } = resolved;
  if (!settings) return { value: { data: undefined, view: new Map() }, diagnostics };

  const labels = labelColumns(resolved, nodes);
  const view = new Map<string, SourceView>();
  let split: CheckedCall<Split> | undefined;
  let misspelt = false;
  for (const entry of settings.entries) {
    if (entry.name === "split") {
      split = readCall(splitRoom, "split", entry.value, report);
    } else if (isSplit(entry.value)) {
      report(
        unknownWord("setting of `data`", entry.name, entry.nameSpan, new Map([["split", splitSetting]])),
      );
      misspelt = true;
    } else {
      const source = readSource(entry, labels.get(entry.name) ?? [], host, report);
      if (source && !view.has(entry.name)) view.set(entry.name, source);
    }
  }
  const declaration = resolved.ast.declarations.find((d) => d.kind === "data");
  if (!misspelt && isMissing("split", namesOf(settings.entries), declaration))
    report(missingSplit(settings.span, settings.keyword));
  // A source in error is still a source.
  const declared = new Set(settings.entries.map(({ name }) => name).filter((name) => name !== "split"));
  if (split) split = checkSplit(split, view, declared, report);

  const checked = [...view.values()].map(({ name, call, missing }) => ({ name, call, missing }));
  const data = split && { sources: checked, split, span: settings.span };
  return { value: { data, view }, diagnostics };
}

const splitSetting = { name: "split", aliases: ["splits", "partition"] };

/** `split` under another name. */
function isSplit(value: Value): boolean {
  const name = value.kind === "call" ? value.name : value.kind === "word" ? value.value : "";
  return splits.has(name) && !sources.has(name);
}

/** Every name may be a source's. */
function namesOf(entries: readonly Entry[]): SettingNames {
  return Object.fromEntries(entries.map(({ name }) => [name, []]));
}

function readSource(
  { name, nameSpan, value }: Entry,
  labels: readonly string[],
  host: DataHost | undefined,
  report: Report,
): SourceView | undefined {
  const call = readCall(sourceRoom, name, value, report);
  if (!call || call.definition.planned) return undefined;
  const found = host ? probe(call, labels, host, report) : nobodyLooked;
  return { name, call, ...found, span: nameSpan };
}

type Looked = Pick<SourceView, "found" | "missing">;

const nobodyLooked: Looked = { found: undefined, missing: undefined };

function probe(call: CheckedCall<Source>, labels: readonly string[], host: DataHost, report: Report): Looked {
  const result = host.probe({ kind: call.definition.name, values: call.values, labels });
  switch (result.kind) {
    case "found":
      return { found: result, missing: undefined };
    case "missing":
      report(W0502({ path: result.path }, placeOf(result.path, call.span)));
      return { found: undefined, missing: result.path };
    case "malformed":
    case "outside":
      report(E0501({ path: result.path, why: result.message }, placeOf(result.path, call.span)));
      return nobodyLooked;
  }
}

/** Where a path is written within a call. */
function placeOf(path: string, call: Span): Span {
  const text = JSON.stringify(path);
  const at = call.file.text.indexOf(text, call.start);
  return at >= 0 && at + text.length <= call.end ? span(call.file, at, at + text.length) : call;
}

function missingSplit(whole: Span, keyword: Span): Diagnostic {
  const why = "without a split, nothing says which rows train and which test";
  const title = "draw the parts at random";
  const split = "split: random(train: 0.8, validate: 0.1, test: 0.1, seed: 1)";
  const fixes = fix(title, addSetting(whole, split));
  return E0407({ owner: "data", setting: "split", why }, keyword, { fixes });
}
