import { expect, test } from "vitest";
import { readAnswer } from "../../src/runtime/prediction/answer.js";
import { describeAnswer } from "../../src/runtime/prediction/describeAnswer.js";
import type { HeadSettings } from "../../src/runtime/run/settings.js";

const loss = { name: "any", options: {} };
const head = (kind: HeadSettings["kind"], shape: number[], classes?: string[]): HeadSettings => ({
  name: "head",
  kind,
  shape,
  loss,
  metrics: [],
  weight: 1,
  ...(classes && { classes }),
});

test("a class comes with its probabilities, the likeliest first", () => {
  const answer = readAnswer(head("class", [3], ["cat", "dog", "__proto__"]), Float32Array.of(0, 1, 2));
  const sum = 1 + Math.E + Math.E ** 2;
  expect(answer).toMatchObject({ kind: "class", class: "__proto__" });
  expect("probabilities" in answer && Object.entries(answer.probabilities)).toEqual([
    ["cat", expect.closeTo(1 / sum)],
    ["dog", expect.closeTo(Math.E / sum)],
    ["__proto__", expect.closeTo(Math.E ** 2 / sum)],
  ]);
  expect(describeAnswer("head", answer)).toMatch(/__proto__[^]*dog[^]*cat/);
});

test("the other kinds of head", () => {
  expect(readAnswer(head("binary", [1]), Float32Array.of(-1))).toEqual({
    kind: "binary",
    class: "no",
    probability: expect.closeTo(1 / (1 + Math.E)),
  });
  expect(readAnswer(head("multiLabel", [2], ["wet", "cold"]), Float32Array.of(-1, 1))).toMatchObject({
    labels: ["cold"],
  });
  expect(readAnswer(head("number", [2]), Float32Array.of(1.5, 2))).toMatchObject({ values: [1.5, 2] });
  expect(readAnswer(head("mask", [1, 2, 2]), Float32Array.of(0, 1, 1, 0))).toMatchObject({
    shape: [1, 2],
    classes: [1, 0],
  });
});
