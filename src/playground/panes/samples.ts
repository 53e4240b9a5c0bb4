import { make } from "../../graph/page/make.js";
import type { Sample } from "../training/messages.js";

/** Test digits with what the network says of each. */
export function drawSamples(samples: readonly Sample[]): readonly HTMLElement[] {
  return samples.map((sample) => {
    const { said, right } = sample;
    const fits = said === right;
    const title = fits ? `${said}: right` : `${said}, and it is ${right}`;
    return make(
      "figure",
      { class: fits ? "right" : "wrong", title },
      pictureOf(sample),
      make("figcaption", {}, said),
    );
  });
}

function pictureOf({ width, height, pixels }: Sample): HTMLCanvasElement {
  const canvas = make("canvas", { width: String(width), height: String(height) });
  const image = new ImageData(width, height);
  const least = pixels.reduce((a, b) => Math.min(a, b), Infinity);
  const most = pixels.reduce((a, b) => Math.max(a, b), -Infinity);
  pixels.forEach((value, i) => {
    const grey = 255 - Math.round((255 * (value - least)) / (most - least || 1));
    image.data.set([grey, grey, grey, 255], 4 * i);
  });
  canvas.getContext("2d")?.putImageData(image, 0, 0);
  return canvas;
}
