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

/** One after the other, in seconds a run: what the collector of garbage takes is shared by all. */
function time(text, runs) {
  const start = performance.now();
  for (let i = 0; i < runs; i++) {
    const checked = analyse(sourceFile("large.mcnn", text), { readText: () => undefined });
    if (!isAccepted(checked)) throw new Error("the network is refused");
  }
  return (performance.now() - start) / 1000 / runs;
}

const median = (times) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

const texts = { small: network(small), large: network(large) };
time(texts.small, 10);
time(texts.large, 2);
// In turn, as many layers each, so that a busy moment counts for both.
const rounds = Array.from({ length: 7 }, () => [time(texts.small, large / small), time(texts.large, 1)]);
const fast = median(rounds.map(([one]) => one));
const slow = median(rounds.map(([, other]) => other));
const ratio = slow / fast;
process.stdout.write(`${small} layers: ${(fast * 1000).toFixed(0)} ms\n`);
process.stdout.write(`${large} layers: ${(slow * 1000).toFixed(0)} ms, ${ratio.toFixed(1)} times as long\n`);
const kept = slow < bars.seconds && ratio < bars.ratio;
process.stdout.write(`${kept ? "within" : "above"} ${bars.seconds} s and ${bars.ratio} times\n`);
process.exitCode = kept ? 0 : 1;
