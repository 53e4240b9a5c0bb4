import { PNG } from "pngjs";
import { expect, test } from "vitest";
import { pngOf } from "../../src/cli/graph/png.js";
import { drawSvg } from "../../src/graph/index.js";
import { graphOf } from "./networks.js";

const text = "model Small\ninput x: vector[4]\nhead y: number = x -> dense(1)\n";

test("PNG has the picture's texts, also without fonts on the machine", async () => {
  const svg = await drawSvg(graphOf(text), { theme: "light" });
  const [drawn, silent] = [await pixels(svg), await pixels(svg.replaceAll(/<text[^]*?<\/text>/g, ""))];
  expect(drawn.width).toBe(silent.width);
  let different = 0;
  for (let i = 0; i < drawn.data.length; i += 4) if (drawn.data[i] !== silent.data[i]) different += 1;
  // About the ink of some dozens of letters.
  expect(different).toBeGreaterThan(1500);
});

async function pixels(svg: string): Promise<PNG> {
  return PNG.sync.read(Buffer.from(await pngOf(svg)));
}
