import { expect, test } from "vitest";
import * as schedules from "../../src/runtime/schedules/index.js";
import type { Schedule } from "../../src/runtime/schedules/index.js";

const factors = (schedule: Schedule, steps: number): number[] =>
  Array.from({ length: steps }, (_, i) => schedule.factor({ step: i + 1, steps, losses: [] }));

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => expect(value).toBeCloseTo(expected[i] ?? NaN, 10));
}

const half = (share: number): number => (1 + Math.cos(Math.PI * share)) / 2;

test("constant stays, after its warm-up", () => {
  expectClose(factors(schedules.constant(), 3), [1, 1, 1]);
  expectClose(factors(schedules.constant({ warmup: 4 }), 6), [0.25, 0.5, 0.75, 1, 1, 1]);
});

test("step falls all at once", () => {
  expectClose(factors(schedules.step({ every: 2 }), 6), [1, 1, 0.1, 0.1, 0.01, 0.01]);
  expectClose(
    factors(schedules.step({ every: 2, factor: 0.5, warmup: 2 }), 7),
    [0.5, 1, 1, 1, 0.5, 0.5, 0.25],
  );
});

test("exponential falls a little at each step", () => {
  expectClose(factors(schedules.exponential({ every: 2, factor: 0.25 }), 4), [1, 0.5, 0.25, 0.125]);
  expectClose(factors(schedules.exponential({ every: 1, warmup: 1 }), 3), [1, 1, 0.96]);
});

test("cosine warms up, then falls to 0", () => {
  const found = factors(schedules.cosine({ warmup: 4 }), 24);
  expectClose(found.slice(0, 4), [0.25, 0.5, 0.75, 1]);
  expectClose(
    found.slice(4),
    Array.from({ length: 20 }, (_, i) => half((i + 1) / 20)),
  );
});

test("cosine with restarts begins each turn at the top, and turns grow", () => {
  expectClose(factors(schedules.cosineRestarts({ every: 2 }), 5), [1, 0.5, 1, 0.5, 1]);
  const found = factors(schedules.cosineRestarts({ every: 2, growth: 2, warmup: 1 }), 16);
  const turn = (length: number) => Array.from({ length }, (_, i) => half(i / length));
  expectClose(found, [1, ...turn(2), ...turn(4), ...turn(8), 1]);
});

test("one cycle rises to the optimizer's rate, and ends where PyTorch's does", () => {
  const found = factors(schedules.oneCycle({ rise: 0.3, start: 25, end: 100 }), 10);
  // PyTorch: up from 1/25 over steps 0, 1 and 2, down to 1/2500 over steps 2 to 9.
  const down = Array.from({ length: 8 }, (_, i) => 1 / 2500 + (1 - 1 / 2500) * half(i / 7));
  expectClose(found, [1 / 25, (1 / 25 + 1) / 2, ...down]);
  for (const steps of [1, 2, 3])
    expect(factors(schedules.oneCycle(), steps).every(Number.isFinite)).toBe(true);
});

test("a plateau lowers the rate, each time that patience runs out", () => {
  const { factor } = schedules.reduceOnPlateau({ factor: 0.5, patience: 2 });
  const after = (...losses: (number | null)[]) => factor({ step: 1, steps: 1, losses });
  expect(after()).toBe(1);
  expect(after(3, 2, 2)).toBe(1);
  expect(after(3, 2, 2, 2)).toBe(0.5);
  expect(after(3, 2, 2, 2, 2)).toBe(0.5);
  expect(after(3, 2, 2, 2, 1.9, 2)).toBe(0.5);
  expect(after(3, 2, 2, null, 2, 2, 1)).toBe(0.25);
});
