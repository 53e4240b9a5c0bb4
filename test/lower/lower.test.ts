import { expect, test } from "vitest";
import { lower } from "../../src/4-lower/lower.js";
import { isAccepted } from "../../src/compile.js";
import { analyseText } from "../emit/support/compile.js";
import { programText } from "./program-text.js";

function lowered(spec: string): string {
  const checked = analyseText(spec);
  expect(isAccepted(checked), checked.diagnostics.map((d) => d.message).join("\n")).toBe(true);
  return programText(lower(checked.model));
}

test("blocks, repeats, shared parts, consts and params are what a person would write", () => {
  const program = lowered(`model Everything
const act = relu
const wide = 2 * 4
param depth = 2
param rate = 0.01
const slow = rate / 2
data {
  t: csv("t.csv")
  split: random(train: 0.8, validate: 0.2, seed: 1)
}
input a: vector[8] = [t.a, t.b, t.c, t.d, t.e, t.f, t.g, t.h] -> standardize
input b: vector[8] = [t.i, t.j, t.k, t.l, t.m, t.n, t.o, t.p]

/// Goes around.
block around(units, drop = 0.1, init = heNormal) {
  const half = units / 2
  branch unread = in -> dense(3)
  branch body = in -> dense(half, activation: act, kernelInitializer: init) -> dropout(drop)
  fuse sum = concat(in, body, axis: -1)
  trunk out = sum -> dense(units)
}

shared encoder = dense(wide) -> relu
branch left = a -> encoder -> repeat i in 1..depth { around(8 * i, init: truncatedNormal(stddev: 0.1)) }
branch right = b -> encoder
branch idle = b -> dense(2)
fuse joint = concat(left, right)
head y: number = joint -> dense(1, kernelRegularizer: l2(0.01)) { target: t.y, weight: slow * 2 }
train { optimizer: sgd(slow), batchSize: 8, epochs: 3, seed: 1 }
`);
  expect(program).toMatchInlineSnapshot(`
    "program Everything
    3: const wide#5: number = (2 * 4)
    4: param depth#9: number = 2
    15: function around#10(x#15, units#0, drop#16 = 0.1, init#17 = heNormal (read)) [8] → [8], [8] → [16]
      16: const half#18: number = (units#0 / 2)
      18: branch body#19
        x#15
        -> dense "{path#14}/body/dense" (units: half#18, activation: relu, kernelInitializer: init#17) nodes 5, 10
        -> dropout "{path#14}/body/dropout" (rate: drop#16) nodes 6, 11
      19: fuse sum#20
        nothing
        -> concat of x#15, body#19 "{path#14}/sum" (axis: -1) nodes 7, 12
      gives
        sum#20
        -> dense "{path#14}/out" (units: units#0) nodes 8, 13
    network
      11: input a#1: vector[8]
      12: input b#2: vector[8]
      23: shared encoder#4 "encoder" of x#3, of layers alone
        x#3
        -> dense "encoder/dense" (units: wide#5) nodes 2, 14
        -> relu "encoder/relu" () nodes 3, 15
      24: branch left#6: [16]
        a#1
        -> shared encoder#4
        -> for i#7 from 1 to depth#9, flowing#8
          gives
            flowing#8
            -> call around#10 "left/repeat/{i#7}" ((8 * i#7), default, truncatedNormal(stddev: 0.1) (read))
      25: branch right#11: [8]
        b#2
        -> shared encoder#4
      27: fuse joint#12: [24]
        nothing
        -> concat of left#6, right#11 "joint" () nodes 17: [24]
      28: head y#13: [1]
        joint#12
        -> dense "y" (units: 1, kernelRegularizer: l2(l2: 0.01)) nodes 18: [1]
    outputs y#13
    data
      source t = csv(file: "t.csv")
      split random(train: 0.8, validate: 0.2, seed: 1)
      input a = t.a b c d e f g h -> standardize()
      input b = t.i j k l m n o p
      target y: number = t.y
    training
      settable rate#22
      const slow#23 = (rate#22 / 2)
      head y loss meanSquaredError() metrics  weight (slow#23 * 2)
      optimizer sgd(learningRate: slow#23)
      batchSize 8, epochs 3"
  `);
});

test("a network of names alone", () => {
  const program = lowered(`model Alone
input x: vector[2]
branch z = x -> dense(2)
head y: number[2] = z
`);
  expect(program).toMatchInlineSnapshot(`
    "program Alone
    network
      2: input x#0: vector[2]
      3: branch z#1: [2]
        x#0
        -> dense "z" (units: 2) nodes 1
      4: head y#2: [2]
        z#1
        -> linear "y" () nodes 2
    outputs y#2
    not trained"
  `);
});

test("the same each time", () => {
  const { model } = analyseText("model Same\ninput x: vector[2]\nbranch y = x -> repeat 3 { dense(3) }\n");
  expect(lower(model)).toEqual(lower(model));
});
