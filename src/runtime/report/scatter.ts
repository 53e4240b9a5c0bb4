import type { Answers } from "./answers.js";
import { axes, frame } from "./axes.js";
import { html, type Html } from "./html.js";

const mostPoints = 1500;
const mostOutputs = 6;

/** Predicted against true values, a chart for each of the first outputs of a number head. */
export function drawScatter(answers: Answers): Html {
  const shown = Math.min(answers.head.size, mostOutputs);
  const more =
    answers.head.size > shown
      ? html`<p class="muted">The first ${shown} of ${answers.head.size} outputs.</p>`
      : null;
  return html`<div class="charts">
      ${Array.from({ length: shown }, (_, output) => drawOutput(answers, output))}
    </div>
    ${more}`;
}

function drawOutput({ head, rows, outputs, targets }: Answers, output: number): Html {
  const stride = Math.ceil(rows.length / mostPoints);
  const points = Array.from({ length: Math.ceil(rows.length / stride) }, (_, i) => {
    const at = i * stride * head.size + output;
    return { right: targets[at] ?? 0, said: outputs[at] ?? 0 };
  });
  const values = points.flatMap(({ right, said }) => [right, said]);
  const { x, y, drawing } = axes(values, values, { x: "true" });
  const [low, high] = [
    Math.max(...[x, y].map((s) => s.domain()[0] ?? 0)),
    Math.min(...[x, y].map((s) => s.domain()[1] ?? 0)),
  ];
  const title = head.size === 1 ? "predicted against true" : `output ${output}: predicted against true`;
  return html`<div class="card">
    <h3>${title}</h3>
    <svg viewBox="0 0 ${frame.width} ${frame.height}" role="img">
      <title>${head.name}, ${title}</title>
      ${drawing}
      <line class="ideal" x1="${x(low)}" y1="${y(low)}" x2="${x(high)}" y2="${y(high)}" />
      ${points.map(
        ({ right, said }) =>
          html`<circle class="point" cx="${x(right).toFixed(1)}" cy="${y(said).toFixed(1)}" r="3" />`,
      )}
    </svg>
  </div>`;
}
