/** Settings of an input, each with the words of other libraries for it. */
export const inputSettings = { hide: ["dropout", "missing", "drop", "hidden"] };
