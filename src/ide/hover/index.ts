import { valueText } from "../../catalogue/value.js";
import type { Meaning } from "../../2-resolve/resolved.js";
import { kindText } from "../../2-resolve/bind.js";
import { shapeText } from "../../shape/shape.js";
import { textOf } from "../../text/source.js";
import type { Span } from "../../text/source.js";
import type { Analysis } from "../analysis.js";
import { isInComment } from "../comments.js";
import { columnsOf, columnText } from "../data.js";
import { alternatives, shapesOf } from "../figures.js";
import { totalsLine } from "../lens.js";
import { nameAt } from "../names.js";
import { holds, pathAt } from "../tree.js";
import { blockCard, callCard } from "./cards.js";
import { stepFigures } from "./figures.js";
import { code, joined } from "./markdown.js";
import { wordHover } from "./words.js";

export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}

/** What there is to know of the word at an offset. */
export function hover(analysis: Analysis, offset: number): Hover | undefined {
  if (isInComment(analysis.ast, offset)) return undefined;
  const name = nameAt(analysis.names(), analysis.file.path, offset);
  const { meaning } = analysis.model.resolved.bindings;
  const declared = name && analysis.names().declarationOf.get(name);
  const of = name && (meaning.get(name) ?? (declared && meaning.get(declared)));
  if (!name || !of) return modelHover(analysis, offset) ?? wordHover(analysis, offset);
  const step = pathAt(analysis.ast, offset).findLast((part) => part.is === "step")?.node;
  const isStep = step?.kind === "call" && step.name === name;
  const figures = isStep ? stepFigures(analysis, step) : "";
  return { span: name.span, text: joined(card(analysis, of), figures) };
}

function modelHover(analysis: Analysis, offset: number): Hover | undefined {
  const model = analysis.ast.declarations.find((d) => d.kind === "model");
  if (!model || !holds(model.name.span, offset)) return undefined;
  const text = joined(code(`model ${model.name.text}`), model.doc, totalsLine(analysis));
  return { span: model.name.span, text };
}

function card(analysis: Analysis, meaning: Meaning): string {
  const { model } = analysis;
  switch (meaning.kind) {
    case "layer":
      return callCard(meaning.layer);
    case "fusion":
      return callCard(meaning.fusion);
    case "block":
      return blockCard(meaning.declaration);
    case "constant": {
      const { declaration } = meaning;
      const value = model.resolved.constants.find((c) => c.declaration === declaration)?.value;
      const written = textOf(declaration.value.span);
      const shown = value ? valueText(value).replaceAll("`", "") : written;
      const sum = value && shown !== written ? ` = ${written}` : "";
      return joined(code(`${declaration.kind} ${declaration.name.text}${sum} = ${shown}`), declaration.doc);
    }
    case "parameter": {
      const values = model.resolved.parameterValues.get(meaning.parameter) ?? [];
      const texts = [...new Set(values.map(valueText))];
      const given =
        texts.length > 0 ? `In the calls of \`${meaning.block.name.text}\`: ${texts.join(", ")}` : "";
      return joined(code(`parameter ${textOf(meaning.parameter.span)}`), given);
    }
    case "index": {
      const { from, to, index } = meaning.step;
      const range = `${from ? textOf(from.span) : "1"}..${textOf(to.span)}`;
      return code(`index ${index?.text ?? ""} in ${range}`);
    }
    case "input": {
      const { name, type, doc, optional } = meaning.declaration;
      return joined(code(`${optional ? "optional " : ""}input ${name.text}: ${textOf(type.span)}`), doc);
    }
    case "flow": {
      const { kind, name, doc } = meaning.declaration;
      const shapes = shapesOf(analysis, [model.resolved.network.named.get(name.text)]);
      return joined(code(`${kind} ${name.text}${shapes.length > 0 ? `: ${alternatives(shapes)}` : ""}`), doc);
    }
    case "head": {
      const { name, type, doc } = meaning.declaration;
      const head = model.heads.find((h) => h.declaration === meaning.declaration);
      const loss = head ? `Loss: \`${head.checked.loss.definition.name}\`, of ${shapeText(head.shape)}` : "";
      return joined(code(`head ${name.text}: ${textOf(type.span)}`), loss, doc);
    }
    case "source": {
      const { name, value } = meaning.setting;
      const columns = columnsOf(analysis, name.text).map((c) => `- \`${c.name}\`: ${columnText(c)}`);
      return joined(code(`source ${name.text}: ${textOf(value.span)}`), columns.join("\n"));
    }
    case "in":
      return joined(code("in"), kindText(meaning));
  }
}
