import { argMax } from "../metrics/argMax.js";
import type { Answers } from "./answers.js";
import { html, type Html } from "./html.js";

/** More classes than this cannot be read as a matrix. */
const mostClasses = 20;
const mostPairs = 20;

/** How often each class was said for rows of each class: counts[right][said]. */
export function countConfusions({ head, outputs, targets }: Answers): number[][] {
  const classes = head.target.kind === "binary" ? 2 : head.size;
  const counts = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  targets.forEach((right, row) => {
    const said =
      head.target.kind === "binary"
        ? Number((outputs[row] ?? 0) > 0)
        : argMax(outputs, row * head.size, head.size);
    const line = counts[right];
    if (line) line[said] = (line[said] ?? 0) + 1;
  });
  return counts;
}

/** The confusion matrix of a head, or for many classes the pairs that it mixes up most. */
export function drawConfusions(answers: Answers, names: readonly string[]): Html {
  const counts = countConfusions(answers);
  return counts.length <= mostClasses ? drawMatrix(counts, names) : listPairs(counts, names);
}

function drawMatrix(counts: readonly (readonly number[])[], names: readonly string[]): Html {
  const cell = counts.length > 12 ? 34 : 42;
  const longest = Math.max(...names.map((name) => shorten(name).length)) * 6.5;
  const label = 14 + longest;
  const side = label + counts.length * cell;
  const slanted = names.some((name) => name.length > 4);
  const head = slanted ? 18 + longest * Math.sin((40 * Math.PI) / 180) : 24;
  const height = head + counts.length * cell + 22;
  const width = side + (slanted ? Math.max(0, longest - cell / 2) : 8);
  return html`<div class="card matrix" style="--width: ${width}px">
    <svg viewBox="0 0 ${width} ${height}" style="min-width: ${Math.min(width, 480)}px" role="img">
      <title>Confusion matrix</title>
      ${names.map((name, i) => {
        const x = label + i * cell + cell / 2;
        const turn = slanted ? `rotate(-40 ${x} ${head - 8})` : "";
        return html`<text
            x="${x}"
            y="${head - 8}"
            text-anchor="${slanted ? "start" : "middle"}"
            transform="${turn}"
            >${shorten(name)}</text
          ><text x="${label - 8}" y="${head + i * cell + cell / 2 + 4}" text-anchor="end"
            >${shorten(name)}</text
          >`;
      })}${counts.map((line, right) => drawLine(line, right, names, { left: label, top: head, cell }))}
      <text x="${side}" y="${height - 6}" text-anchor="end">rows: true class · columns: predicted class</text>
    </svg>
  </div>`;
}

function drawLine(
  line: readonly number[],
  right: number,
  names: readonly string[],
  { left, top, cell }: { left: number; top: number; cell: number },
): Html {
  const total = line.reduce((sum, count) => sum + count, 0);
  return html`${line.map((count, said) => {
    const share = count / Math.max(1, total);
    const hit = right === said;
    const kind = count === 0 ? "empty" : hit ? "hit" : "miss";
    // Errors are rare, so their colour rises faster than their share.
    const opacity = count === 0 ? 0.35 : hit ? 0.15 + 0.85 * share : Math.min(1, 0.18 + 3 * share);
    const x = left + said * cell;
    const y = top + right * cell;
    return html`<rect
        class="${kind}"
        x="${x + 1}"
        y="${y + 1}"
        width="${cell - 2}"
        height="${cell - 2}"
        rx="4"
        fill-opacity="${opacity.toFixed(3)}"
        ><title>${names[right] ?? right} taken for ${names[said] ?? said}: ${count} of ${total}</title></rect
      >${
        count === 0
          ? null
          : html`<text
              class="count${opacity > 0.6 ? " strong" : ""}"
              x="${x + cell / 2}"
              y="${y + cell / 2 + 4}"
              text-anchor="middle"
              pointer-events="none"
              >${count}</text
            >`
      }`;
  })}`;
}

function listPairs(counts: readonly (readonly number[])[], names: readonly string[]): Html {
  const pairs = counts
    .flatMap((line, right) => {
      const total = line.reduce((sum, count) => sum + count, 0);
      return line.map((count, said) => ({ right, said, count, total }));
    })
    .filter(({ right, said, count }) => right !== said && count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostPairs);
  return html`<div class="card">
    <h3>The pairs it mixes up most, of ${counts.length} classes</h3>
    <table>
      <tr>
        <th>true</th>
        <th>predicted</th>
        <th class="number">rows</th>
        <th class="number">of the class</th>
      </tr>
      ${pairs.map(
        ({ right, said, count, total }) =>
          html`<tr>
            <td>${names[right] ?? right}</td>
            <td>${names[said] ?? said}</td>
            <td class="number">${count}</td>
            <td class="number">${((100 * count) / total).toFixed(1)} %</td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function shorten(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name;
}
