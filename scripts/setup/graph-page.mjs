// Bundles the script of the page that `mcnn graph` writes, so that the package needs no bundler.
import path from "node:path";

/** @param {string} root @param {string} file */
export async function bundleGraphPage(root, file) {
  const { build } = await import("esbuild");
  await build({
    entryPoints: [path.join(root, "src", "graph", "page", "main.ts")],
    outfile: file,
    bundle: true,
    minify: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    legalComments: "inline",
    banner: { js: "/* With elkjs (Eclipse Layout Kernel), EPL-2.0: https://github.com/kieler/elkjs */" },
    logLevel: "error",
  });
}
