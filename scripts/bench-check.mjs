// How long the checker takes for networks that are written out, once it is warm: `npm run bench:check`.
import { sourceFile } from "../dist/src/text/source.js";
import { analyse, isAccepted } from "../dist/src/compile.js";

const bars = { seconds: 1.5, ratio: 15 };
const small = 1000;
const large = 10_000;

/** A network of so many layers, a step a line. */
function network(layers) {
  const steps = Array.from({ length: layers - 1 }, (_, i) => (i % 2 === 0 ? "dense(16)" : "relu"));
  return `model Large\ninput x: vector[16]\nbranch a = x\n  -> ${steps.join("\n  -> ")}\nhead y: class[3] = a -> dense(3)\n`;
}

/** The median of some runs, in seconds. */
function time(text, runs) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const checked = analyse(sourceFile("large.mcnn", text), { readText: () => undefined });
    if (!isAccepted(checked)) throw new Error("the network is refused");
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? NaN;
}

const texts = { small: network(small), large: network(large) };
time(texts.small, 10);
time(texts.large, 2);
const fast = time(texts.small, 9);
const slow = time(texts.large, 5);
const ratio = slow / fast;
process.stdout.write(`${small} layers: ${(fast * 1000).toFixed(0)} ms\n`);
process.stdout.write(`${large} layers: ${(slow * 1000).toFixed(0)} ms, ${ratio.toFixed(1)} times as long\n`);
const kept = slow < bars.seconds && ratio < bars.ratio;
process.stdout.write(`${kept ? "within" : "above"} ${bars.seconds} s and ${bars.ratio} times\n`);
process.exitCode = kept ? 0 : 1;
