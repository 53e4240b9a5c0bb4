import type { BlockCall } from "../2-resolve/resolved.js";
import type { Value } from "../catalogue/value.js";
import { textOf } from "../text/source.js";

/** A call as it is written, with what its arguments come to: `channel(16)` for `channel(8 * i)`. */
export function callText({ block, step, values }: BlockCall): string {
  let place = 0;
  const written = (step.arguments ?? []).map(({ name, value }) => {
    const parameter = name
      ? block.parameters.find((one) => one.name.text === name.text)
      : block.parameters[place++];
    const known = parameter && values.get(parameter);
    return `${name ? `${name.text}: ` : ""}${known ? valueLabel(known) : textOf(value.span)}`;
  });
  return written.length === 0 ? block.name.text : `${block.name.text}(${written.join(", ")})`;
}

function valueLabel(value: Value): string {
  switch (value.kind) {
    case "number":
      return String(Number(value.value.toPrecision(6)));
    case "flag":
    case "word":
      return String(value.value);
    case "text":
      return JSON.stringify(value.value);
    case "list":
      return `[${value.items.map(valueLabel).join(", ")}]`;
    case "path":
      return value.parts.join(".");
    case "call":
    case "record":
      return textOf(value.span);
  }
}
