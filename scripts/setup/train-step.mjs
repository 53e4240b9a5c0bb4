// One real training step with tfjs-node, in a process of its own: what cannot be loaded may end the process.
// Argument: the folder of the tfjs-node package. Prints one line of JSON.
import { createRequire } from "node:module";
import path from "node:path";
import { beforeTensorFlow } from "./tensorflow.mjs";

beforeTensorFlow();
const packageFolder = process.argv[2];
const started = Date.now();
const tf = createRequire(path.join(packageFolder, "package.json"))(packageFolder);
const model = tf.sequential({
  layers: [
    tf.layers.conv2d({ inputShape: [8, 8, 1], filters: 4, kernelSize: 3, activation: "relu" }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 2, activation: "softmax" }),
  ],
});
model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy" });
const loss = await model.trainOnBatch(tf.ones([4, 8, 8, 1]), tf.tensor1d([0, 1, 0, 1]));
const weights = tf.concat(model.getWeights().map((weight) => weight.flatten()));
if (!Number.isFinite(loss) || !Number.isFinite(weights.sum().dataSync()[0]))
  throw new Error(`the loss was ${loss}`);
if (tf.getBackend() !== "tensorflow") throw new Error(`the backend was ${tf.getBackend()}`);
console.log(
  JSON.stringify({ tensorflow: tf.backend().binding.TF_Version, milliseconds: Date.now() - started }),
);
process.exit(0);
