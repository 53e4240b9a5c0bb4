import { PNG } from "pngjs";

const size = 128;
/** Three branches that meet and go on, in a square of 32. */
const lines = [
  [8, 8, 16, 16],
  [8, 16, 16, 16],
  [8, 24, 16, 16],
  [16, 16, 24, 16],
];
const dots = [
  [8, 8],
  [8, 16],
  [8, 24],
  [16, 16],
  [24, 16],
];
const violet = [124, 58, 237];

/** The extension's picture, drawn with smooth edges. */
export function icon() {
  const png = new PNG({ width: size, height: size });
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const [px, py] = [((x + 0.5) * 32) / size, ((y + 0.5) * 32) / size];
      const ink = Math.max(
        ...lines.map((line) => cover(distance(px, py, line) - 1)),
        ...dots.map(([cx, cy]) => cover(Math.hypot(px - cx, py - cy) - 3)),
      );
      const colour = violet.map((value) => Math.round(value + (255 - value) * ink));
      png.data.set([...colour, Math.round(255 * cover(corner(px, py)))], 4 * (y * size + x));
    }
  return PNG.sync.write(png);
}

/** How much of a pixel lies within an outline, by its distance from it. */
const cover = (outside) => Math.min(1, Math.max(0, 0.5 - (outside * size) / 32));

function distance(x, y, [x1, y1, x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

/** From a square with round corners; negative within. */
function corner(x, y) {
  const [dx, dy] = [Math.max(0, Math.abs(x - 16) - 9), Math.max(0, Math.abs(y - 16) - 9)];
  return Math.hypot(dx, dy) - 7;
}
