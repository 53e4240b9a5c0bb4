/** Of a plugin of Prettier, which comes with Prettier itself. */
export const languages: readonly never[] = [];
