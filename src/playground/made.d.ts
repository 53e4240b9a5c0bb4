declare module "made:specs" {
  const specs: Readonly<Record<string, string>>;
  export default specs;
}

declare module "made:data" {
  /** Gzipped. */
  const files: Readonly<Record<string, Uint8Array>>;
  export default files;
}
