import { expect, test } from "vitest";
import { UserError } from "../../src/runtime/errors.js";
import { requireFit } from "../../src/runtime/training/misfit.js";

const misfit = (size: (input: string, axis: number) => number) =>
  size("left", 0) === size("right", 0) ? undefined : `${size("left", 0)} is not ${size("right", 0)}`;

const shapes = (left: number, right: number) =>
  new Map([
    ["left", [left, 9]],
    ["right", [right, 9]],
  ]);

test("shapes that do not fit are told with the inputs that have them", () => {
  expect(() => requireFit(misfit, shapes(7, 7))).not.toThrow();
  expect(() => requireFit(undefined, shapes(7, 5))).not.toThrow();
  const refuse = () => requireFit(misfit, shapes(7, 5));
  expect(refuse).toThrow(UserError);
  expect(refuse).toThrow("7 is not 5; in the data, input `left` is [7, 9] and input `right` is [5, 9]");
});
