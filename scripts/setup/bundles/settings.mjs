// What the bundles of the package have in common.

/** For Node. Packages of which there may be one only, or which are one file already, stay outside. */
export const settings = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["#setup/*", "mcnn/*", "@tensorflow/*", "@resvg/*", "elkjs", "prettier", "tsx"],
  // Packages that are scripts call `require` for Node's own modules.
  banner: {
    js: 'import { createRequire as createRequireForScripts } from "node:module"; const require = createRequireForScripts(import.meta.url);',
  },
  // Not minified: a stack names functions as the sources do, at little cost in time. Licences are in a file of their own.
  legalComments: "none",
  metafile: true,
  tsconfigRaw: {},
  logLevel: "error",
};
