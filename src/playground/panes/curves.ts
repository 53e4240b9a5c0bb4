import { makeSvg } from "../dom.js";

export interface Curve {
  readonly name: "train" | "validate";
  readonly points: readonly (readonly [x: number, y: number])[];
}

const size = { width: 420, height: 180, left: 46, right: 12, top: 26, bottom: 24 };

/** One figure over the epochs, for the training and the validation rows. */
export function drawCurves(title: string, curves: readonly Curve[], epochs: number): SVGElement {
  const ys = curves.flatMap(({ points }) => points.map(([, y]) => y));
  const [low, high] = range(ys);
  const x = (epoch: number) =>
    size.left + (epoch / Math.max(1, epochs)) * (size.width - size.left - size.right);
  const y = (value: number) =>
    size.height - size.bottom - ((value - low) / (high - low)) * (size.height - size.top - size.bottom);
  const text = (at: [number, number], content: string, anchor = "start", className = "tick") =>
    makeSvg("text", { x: at[0], y: at[1], "text-anchor": anchor, class: className }, content);
  return makeSvg(
    "svg",
    { viewBox: `0 0 ${size.width} ${size.height}`, class: "curves", role: "img", "aria-label": title },
    text([size.left, 16], title, "start", "title"),
    ...[low, (low + high) / 2, high].flatMap((value) => [
      makeSvg("line", {
        x1: size.left,
        x2: size.width - size.right,
        y1: y(value),
        y2: y(value),
        class: "grid",
      }),
      text([size.left - 6, y(value) + 4], value.toPrecision(2), "end"),
    ]),
    text([size.left, size.height - 6], "0"),
    text([size.width - size.right, size.height - 6], `epoch ${epochs}`, "end"),
    ...curves
      .filter(({ points }) => points.length > 0)
      .flatMap(({ name, points }, i) => {
        const last = points.at(-1) ?? [0, 0];
        return [
          makeSvg("polyline", {
            points: points.map(([a, b]) => `${x(a).toFixed(1)},${y(b).toFixed(1)}`).join(" "),
            class: `curve ${name}`,
          }),
          makeSvg("circle", { cx: x(last[0]), cy: y(last[1]), r: 3, class: `point ${name}` }),
          text(
            [size.width - size.right - 150 * (1 - i), 16],
            `${name} ${last[1].toPrecision(3)}`,
            "end",
            `legend ${name}`,
          ),
        ];
      }),
  );
}

function range(values: readonly number[]): readonly [number, number] {
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low);
  return high > low ? [low, high] : [low, low + 1];
}
