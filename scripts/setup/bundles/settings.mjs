// What the bundles of the package have in common.

/**
 * Packages that are scripts call `require` for Node's own modules when they are loaded. Those that take time come when
 * they are first used: few commands start processes or open connections.
 */
function requireLate(require) {
  const late = /^(node:)?(child_process|crypto|net)$/;
  return (name) => (late.test(name) ? new Proxy({}, { get: (_, key) => require(name)[key] }) : require(name));
}

/** For Node. Packages of which there may be one only, or which are one file already, stay outside. */
export const settings = {
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["#setup/*", "mcnn/*", "@tensorflow/*", "@resvg/*", "elkjs", "prettier", "tsx"],
  banner: {
    js: `import { createRequire as requireFrom } from "node:module"; const require = (${requireLate})(requireFrom(import.meta.url));`,
  },
  // Not minified: a stack names functions as the sources do, at little cost in time. Licences are in a file of their own.
  legalComments: "none",
  metafile: true,
  tsconfigRaw: {},
  logLevel: "error",
};
