/** Rises in a straight line over the first `warmup` steps; `after` gets the steps from then on, from 1. */
export function warmUp(step: number, warmup: number, after: (step: number) => number): number {
  return step <= warmup ? step / warmup : after(step - warmup);
}
