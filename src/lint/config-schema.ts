import { levels } from "./rule.js";
import { rules } from "./rules/index.js";

/** The JSON schema of `mcnn.config.json`; `config.schema.json` holds its text. */
export function configSchema(): object {
  const properties = rules.map(({ name, title, level }) => [
    name,
    { description: `Finds ${title}.`, enum: levels, default: level },
  ]);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "mcnn.config.json",
    description: "How strict mcnn is with the specs in this folder and below.",
    type: "object",
    properties: {
      $schema: { type: "string" },
      lint: {
        description: "The severity of each rule of `mcnn lint`.",
        type: "object",
        properties: Object.fromEntries(properties),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}
