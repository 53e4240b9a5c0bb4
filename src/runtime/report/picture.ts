import { html, type Html } from "./html.js";

/** The network's picture. As an image it can neither run anything nor change how the page looks. */
export function drawPicture(svg: string | undefined): Html | null {
  const [, width] = /^<svg [^>]*\bwidth="(\d+)"/.exec(svg ?? "") ?? [];
  if (svg === undefined || width === undefined) return null;
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  // Small pictures are not blown up, and large ones stay legible.
  return html`<div class="card wide" style="margin-bottom: 14px">
    <img
      alt="The network as a graph"
      src="${source}"
      style="display: block; margin: 0 auto; max-width: ${width}px; width: 100%; min-width: ${Math.round(Number(width) * 0.6)}px"
    />
  </div>`;
}
