// Adds tfjs-node to a project from which npm left it out, and touches nothing else there: `npm install` in the
// project itself would also prune and install whatever differs from its package.json. So npm makes a tree of its own
// elsewhere, and that is moved in: tfjs-node beside the TensorFlow.js that mcnn uses, and what it depends on below
// it. The next `npm install` in the project tidies that up and keeps the native library.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inFolderBeside, openCache } from "./cache.mjs";
import { npm } from "./packages.mjs";
import { tfjsNode } from "./pins.mjs";

/**
 * @param {string} packageRoot the folder of mcnn's package
 * @param {string} project the project in which it is installed
 * @param {ReturnType<typeof import("./say.mjs").speaker>} speak
 */
export async function addTfjsNode(packageRoot, project, speak) {
  const target = placeFor(packageRoot);
  await inFolderBeside(openCache(), async (folder) => {
    fs.chmodSync(folder, 0o700);
    // The project's own settings for npm, such as its registry, hold here too.
    const settings = path.join(project, ".npmrc");
    if (fs.existsSync(settings)) fs.copyFileSync(settings, path.join(folder, ".npmrc"));
    fs.writeFileSync(
      path.join(folder, "package.json"),
      JSON.stringify({ private: true, dependencies: { "@tensorflow/tfjs-node": tfjsNode } }),
    );
    await npm(folder, ["install", "--ignore-scripts", "--prefix", folder], speak);
    await moveIn(path.join(folder, "node_modules"), target);
  });
}

/** Beside mcnn's TensorFlow.js, of which there must be one only; or, where another version is in the way, inside mcnn. */
export function placeFor(packageRoot) {
  const tfjs = createRequire(path.join(packageRoot, "package.json")).resolve("@tensorflow/tfjs/package.json");
  const beside = path.join(path.dirname(path.dirname(tfjs)), "tfjs-node");
  return fs.existsSync(beside) ? path.join(packageRoot, "node_modules", "@tensorflow", "tfjs-node") : beside;
}

async function moveIn(tree, target) {
  await inFolderBeside(path.dirname(target), async (folder) => {
    const fresh = path.join(folder, "tfjs-node");
    fs.cpSync(path.join(tree, "@tensorflow", "tfjs-node"), fresh, { recursive: true });
    fs.cpSync(tree, path.join(fresh, "node_modules"), {
      recursive: true,
      verbatimSymlinks: true,
      // TensorFlow.js itself is the project's.
      filter: (file) => !["@tensorflow", ".package-lock.json"].includes(path.relative(tree, file)),
    });
    fs.rmSync(target, { recursive: true, force: true });
    fs.renameSync(fresh, target);
  });
}
