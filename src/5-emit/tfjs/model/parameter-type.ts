import type { Parameter } from "../../../4-lower/body.js";
import type { Option } from "../../../catalogue/options.js";
import type { Value } from "../../../catalogue/value.js";
import { isBuilt, isPart, usualConstruction } from "../layers/lookup.js";
import type { Built } from "../layers/lookup.js";
import { partHomes } from "../layers/parts.js";
import { type } from "../typescript/tree.js";
import type { Type } from "../typescript/tree.js";

/** The TypeScript of a parameter, from the values that it has in the calls. */
export function parameterType({ values, option }: Parameter): Type {
  // The choices of the option say more than the ones that happen to be taken.
  const words = option?.calls.length === 0 ? option.words : [];
  if (words.length > 0 && words.length <= 4 && values.every((v) => v.kind === "word"))
    return { kind: "union", of: words.map((value) => ({ kind: "literal", value })) };
  const types = new Map(
    values.map((value) => {
      const of = typeOfValue(value, option);
      return [keyOf(of), of];
    }),
  );
  if (types.size === 0) return type("unknown");
  return { kind: "union", of: [...types].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, of]) => of) };
}

/** Whether its default tells it. */
export function speaksForItself(of: Type): boolean {
  return ["number", "boolean"].includes(keyOf(of));
}

/** The same for the same types. */
function keyOf(of: Type): string {
  switch (of.kind) {
    case "named":
      return of.name;
    case "literal":
      return JSON.stringify(of.value);
    case "tuple":
      return `[${of.items.map(keyOf).join(", ")}]`;
    case "union":
      return of.of.map(keyOf).join(" | ");
  }
}

function typeOfValue(value: Value, option: Option<unknown> | undefined): Type {
  switch (value.kind) {
    case "number":
      return type("number");
    case "flag":
      return type("boolean");
    case "text":
      return type("string");
    case "list":
      return value.items.length === 0
        ? type("never[]")
        : { kind: "tuple", items: value.items.map((item) => typeOfValue(item, option)) };
    case "word":
    case "call": {
      const word = value.kind === "word" ? value.value : value.name;
      const callable = option?.calls.find((c) => c.name === word);
      if (callable && isBuilt(callable)) return typeOfBuilt(callable);
      if (callable && !isPart(callable)) return type("string");
      const home = callable && partHomes[callable.of];
      // Where a name will do, the name is handed on.
      const isName = !home || (value.kind === "word" && home.byName);
      return isName ? { kind: "literal", value: word } : type(home.type);
    }
    default:
      return type("unknown");
  }
}

function typeOfBuilt(built: Built): Type {
  const construction = usualConstruction(built);
  return type(
    "factory" in construction ? `ReturnType<typeof tf.layers.${construction.factory}>` : "tf.layers.Layer",
  );
}
