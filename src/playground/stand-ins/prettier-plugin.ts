// A plugin of Prettier, which comes with Prettier itself.
export {};
