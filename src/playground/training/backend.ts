import * as tf from "@tensorflow/tfjs";
import { quickKernels, useKernels } from "./kernels/index.js";

export type Backend = "webgl" | "cpu";

/** The quicker one of the graphics card and the processor, for a network of so many multiply-adds a step. */
export async function chooseBackend(work: number): Promise<Backend> {
  useKernels(quickKernels);
  const cpu = await secondsOn("cpu", work);
  const webgl = hasCard() ? await secondsOn("webgl", work).catch(() => Infinity) : Infinity;
  const backend = webgl < cpu ? "webgl" : "cpu";
  await tf.setBackend(backend);
  return backend;
}

/** A card that is played by the processor is much slower than the processor itself, and slow to find out about. */
function hasCard(): boolean {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  const info = gl?.getExtension("WEBGL_debug_renderer_info");
  const card: unknown = gl?.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  return typeof card === "string" && !/swiftshader|llvmpipe|software|basic render/i.test(card);
}

/** Of a convolution there and back, about as large as the network, and of small changes to weights. */
const probe = { side: 28, channels: 8, changes: 100, mostImages: 32 } as const;

async function secondsOn(backend: Backend, work: number): Promise<number> {
  if (!(await tf.setBackend(backend))) return Infinity;
  await tf.ready();
  const { side, channels, changes, mostImages } = probe;
  const each = side ** 2 * 9 * channels ** 2;
  const images = Math.max(1, Math.min(mostImages, Math.round(work / each)));
  const run = async () => {
    const started = performance.now();
    const last = tf.tidy(() => {
      const x = tf.ones<tf.Rank.R4>([images, side, side, channels]);
      const flow = tf.grad((w) => tf.conv2d(x, w.as4D(3, 3, channels, channels), 1, "same").square());
      let weights = flow(tf.ones([3, 3, channels, channels]));
      for (let i = 0; i < changes; i++) weights = weights.mul(0.5);
      return weights.sum();
    });
    await last.data();
    last.dispose();
    return (performance.now() - started) / 1000;
  };
  // What a card computes is made ready the first time.
  await run();
  return run();
}
