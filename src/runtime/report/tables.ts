import { formatCount } from "../progress/format.js";
import type { Settings } from "../run/settings.js";
import { html, type Html } from "./html.js";
import type { LayerRow } from "../engine/describe.js";

/** Name, type, output shape and weights of each layer, the latter also as a share of all. */
export function drawLayers(layers: readonly LayerRow[]): Html {
  const all = layers.reduce((sum, { weights }) => sum + weights, 0);
  return html`<div class="card">
    <table>
      <tr>
        <th>layer</th>
        <th>type</th>
        <th>output</th>
        <th>reads</th>
        <th class="number">weights</th>
      </tr>
      ${layers.map(
        ({ name, type, shape, weights, from }) =>
          html`<tr>
            <td><code>${name}</code></td>
            <td>${type}</td>
            <td class="shape"><code>${shape}</code></td>
            <td class="muted">${from.join(", ")}</td>
            <td class="number">
              ${formatCount(weights)}${
                weights === 0
                  ? null
                  : html`<div class="share" style="width: ${((100 * weights) / all).toFixed(1)}%"></div>`
              }
            </td>
          </tr>`,
      )}
    </table>
  </div>`;
}

/** All settings, a line each, with the path of names that leads there. */
export function drawSettings(settings: Settings): Html {
  return html`<div class="card">
    <table>
      ${flatten("", settings).map(
        ({ name, value }) =>
          html`<tr>
            <td>${name}</td>
            <td><code>${value}</code></td>
          </tr>`,
      )}
    </table>
  </div>`;
}

function flatten(name: string, value: unknown): { name: string; value: string }[] {
  if (typeof value !== "object" || value === null)
    return [{ name, value: value === null ? "none" : String(value) }];
  const entries = Object.entries(value);
  if (Array.isArray(value) && !value.some((item) => typeof item === "object")) {
    return [{ name, value: `[${value.join(", ")}]` }];
  }
  return entries.flatMap(([key, child]) => flatten(name === "" ? key : `${name}.${key}`, child));
}
