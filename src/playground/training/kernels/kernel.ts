import * as tf from "@tensorflow/tfjs";

/** A kernel of TensorFlow.js's `cpu` backend, done quicker; nothing where the case is one for the slow one. */
export interface QuickKernel {
  readonly name: string;
  readonly run: (inputs: Inputs, attributes: Attributes) => tf.TensorInfo | tf.TensorInfo[] | undefined;
}

export type Inputs = (name: string) => Values | undefined;
export type Attributes = (name: string) => unknown;

/** A tensor of floats. */
export interface Values {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Puts the quick kernels in the places of the slow ones, which still do what those leave. */
export function useKernels(kernels: readonly QuickKernel[]): void {
  for (const { name, run } of kernels) {
    const slow = tf.getKernel(name, "cpu");
    tf.unregisterKernel(name, "cpu");
    tf.registerKernel({
      ...slow,
      kernelFunc: (params) => {
        const { inputs, attrs } = params;
        return (
          run(
            (input) => valuesOf(inputs[input]),
            (attribute) => attrs?.[attribute],
          ) ?? slow.kernelFunc(params)
        );
      },
    });
  }
}

/** Calls `listen` after each kernel of the processor. */
export function watchKernels(listen: () => void): void {
  for (const kernel of tf.getKernelsForBackend("cpu")) {
    tf.unregisterKernel(kernel.kernelName, "cpu");
    tf.registerKernel({
      ...kernel,
      kernelFunc: (params) => {
        const made = kernel.kernelFunc(params);
        listen();
        return made;
      },
    });
  }
}

function valuesOf(info: tf.TensorInfo | undefined): Values | undefined {
  if (info?.dtype !== "float32") return undefined;
  const data = tf.backend().readSync(info.dataId);
  return data instanceof Float32Array ? { shape: info.shape, data } : undefined;
}

export function tensorOf(data: Float32Array, shape: readonly number[]): tf.TensorInfo {
  const own = [...shape];
  return { dataId: tf.backend().write(data, own, "float32"), shape: own, dtype: "float32" };
}

/** Batch, height, width, channels. */
export type Four = [number, number, number, number];

export function four(numbers: unknown): Four | undefined {
  if (!Array.isArray(numbers) || numbers.length !== 4) return undefined;
  const [a, b, c, d] = numbers.map(Number);
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0];
}

/** `2` and `[2, 2]` alike. */
export function pair(value: unknown): [number, number] {
  const [first, second]: readonly unknown[] = Array.isArray(value) ? value : [value];
  return [Number(first), Number(second ?? first)];
}

/** `"same"`, `"valid"`, or so many cells at each side. */
export function padding(value: unknown): "same" | "valid" | number | undefined {
  return value === "same" || value === "valid" || typeof value === "number" ? value : undefined;
}
