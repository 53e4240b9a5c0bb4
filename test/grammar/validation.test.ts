import { expect, it } from "vitest";
import { createLexer, McnnParser } from "../../grammar/parser.js";

// The program starts without these validations, which take time and can only find what is wrong with the grammar.

it("has tokens that do not hide each other", () => {
  expect(createLexer({ validate: true }).lexerDefinitionErrors).toEqual([]);
});

it("has rules without ambiguities", () => {
  expect(() => new McnnParser({ validate: true })).not.toThrow();
});
