/** `values[index]`, which has to be there. */
export function at<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new Error(`nothing at ${index} of ${values.length}`);
  return value;
}
