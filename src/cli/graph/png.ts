import { createRequire } from "node:module";
import { UserError } from "../../runtime/errors.js";

/** Twice the size of the SVG, for print. */
const zoom = 2;

/** The drawing as PNG. Its font comes with a package, so that it looks the same on machines without fonts. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const { Resvg } = await import("@resvg/resvg-js").catch(() => {
    throw new UserError(
      "PNG needs the package @resvg/resvg-js, which is not installed here",
      "npm install @resvg/resvg-js dejavu-fonts-ttf, or write .svg",
    );
  });
  const fontFiles = fonts();
  const font = { fontFiles, loadSystemFonts: fontFiles.length === 0, defaultFontFamily: "DejaVu Sans" };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render().asPng();
}

function fonts(): string[] {
  const { resolve } = createRequire(import.meta.url);
  try {
    return ["DejaVuSans", "DejaVuSans-Bold"].map((name) => resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
  } catch {
    return [];
  }
}
