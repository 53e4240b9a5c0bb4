import type { Answers } from "./answers.js";
import { html, type Html } from "./html.js";

/** For a head of several labels: how often each is rightly said, wrongly said, and missed (threshold 0.5). */
export function drawLabels({ head, rows, outputs, targets }: Answers, names: readonly string[]): Html {
  const lines = names.map((name, label) => {
    const counts = { hit: 0, wrong: 0, missed: 0 };
    for (let row = 0; row < rows.length; row++) {
      const said = (outputs[row * head.size + label] ?? 0) > 0;
      const right = (targets[row * head.size + label] ?? 0) > 0.5;
      if (said && right) counts.hit++;
      else if (said) counts.wrong++;
      else if (right) counts.missed++;
    }
    return { name, ...counts };
  });
  return html`<div class="card">
    <table>
      <tr>
        <th>label</th>
        <th class="number">true positives</th>
        <th class="number">false positives</th>
        <th class="number">false negatives</th>
      </tr>
      ${lines.map(
        ({ name, hit, wrong, missed }) =>
          html`<tr>
            <td>${name}</td>
            <td class="number">${hit}</td>
            <td class="number">${wrong}</td>
            <td class="number">${missed}</td>
          </tr>`,
      )}
    </table>
  </div>`;
}
