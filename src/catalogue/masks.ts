/** Built with a mask, these fail when data flows: its shape is not what they take it for. */
export const failsWithMask: ReadonlySet<string> = new Set([
  "convLstm2d",
  "add",
  "average",
  "multiply",
  "maximum",
  "minimum",
]);
