import { formatNumber } from "../progress/format.js";
import { argMax } from "../metrics/argMax.js";
import { probabilities } from "../metrics/readout.js";
import { sizeOf } from "../training/batches.js";
import type { Column } from "../types.js";
import type { Answers } from "./answers.js";
import { html, type Html } from "./html.js";
import { drawImage, isImage } from "./image.js";

const mostSamples = { class: 24, number: 8 } as const;
const mostValues = 8;

/** The inputs, with their names. */
export interface NamedInput {
  readonly name: string;
  readonly column: Column;
}

interface Mistake {
  /** In the answers. */
  readonly index: number;
  /** How bad it is; the worst are shown first. */
  readonly weight: number;
  readonly says: Html;
}

/** The rows that a head got wrong, the surest mistakes (or for numbers the largest) first. */
export function drawMistakes(
  answers: Answers,
  names: readonly string[],
  inputs: readonly NamedInput[],
): Html {
  const { kind } = answers.head.target;
  const mistakes =
    kind === "number" ? largestErrors(answers) : kind === "multiLabel" ? [] : wrongClasses(answers, names);
  if (mistakes.length === 0) return html``;
  const shown = mistakes
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostSamples[kind === "number" ? kind : "class"]);
  const title =
    kind === "number"
      ? html`<h3>The ${shown.length} largest errors</h3>`
      : html`<h3>
          Wrong in ${mistakes.length} of ${answers.rows.length}
          rows${shown.length < mistakes.length ? html`; the ${shown.length} most confident mistakes` : null}
        </h3>`;
  return html`<div style="margin-top: 18px">
    ${title}
    <div class="samples">
      ${shown.map(({ index, says }) => {
        const row = answers.rows[index] ?? 0;
        return html`<div class="card sample">
          <div class="views">${inputs.map((input) => drawInput(input, row))}</div>
          ${says}
          <p class="muted">row ${row}</p>
        </div>`;
      })}
    </div>
  </div>`;
}

function wrongClasses({ head, outputs, targets }: Answers, names: readonly string[]): Mistake[] {
  const { kind } = head.target;
  const readout = { kind, size: head.size, outputs };
  return Array.from(targets, (right, index): Mistake | undefined => {
    const said =
      kind === "binary" ? Number((outputs[index] ?? 0) > 0) : argMax(outputs, index * head.size, head.size);
    if (said === right) return undefined;
    const [first = 0] = probabilities(readout, index);
    const sure = kind === "binary" ? Math.max(first, 1 - first) : (probabilities(readout, index)[said] ?? 0);
    const says = html`<div>
        <span class="says">${names[said] ?? said}</span> with ${(sure * 100).toFixed(1)} %
      </div>
      <div>is <span class="truth">${names[right] ?? right}</span></div>`;
    return { index, weight: sure, says };
  }).filter((mistake) => mistake !== undefined);
}

function largestErrors({ head, rows, outputs, targets }: Answers): Mistake[] {
  return Array.from(rows, (_, index) => {
    const said = outputs.subarray(index * head.size, (index + 1) * head.size);
    const right = targets.subarray(index * head.size, (index + 1) * head.size);
    const weight = said.reduce((sum, value, i) => sum + (value - (right[i] ?? 0)) ** 2, 0);
    const says = html`<div><span class="says">${listValues(said)}</span></div>
      <div>is <span class="truth">${listValues(right)}</span></div>`;
    return { index, weight, says };
  });
}

function drawInput({ name, column }: NamedInput, row: number): Html {
  const size = sizeOf(column.shape);
  const values = column.values.subarray(row * size, (row + 1) * size);
  const drawing = isImage(column.shape)
    ? html`<img alt="${name}" src="${drawImage(values, column.shape)}" />`
    : html`<code>${listValues(values)}</code>`;
  return html`<figure>
    ${drawing}
    <figcaption>${name}</figcaption>
  </figure>`;
}

function listValues(values: Column["values"]): string {
  const shown = Array.from(values.subarray(0, mostValues), (value) => formatNumber(value)).join(", ");
  return values.length > mostValues ? `${shown}, … (${values.length})` : shown;
}
