/** The place of the largest of `size` values from `start` on; the first of equals. */
export function argMax(values: Float32Array, start: number, size: number): number {
  let best = 0;
  for (let i = 1; i < size; i++) {
    if ((values[start + i] ?? 0) > (values[start + best] ?? 0)) best = i;
  }
  return best;
}
