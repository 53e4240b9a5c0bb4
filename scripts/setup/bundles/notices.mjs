// The licences of the packages whose code is in the bundles.
import fs from "node:fs";
import path from "node:path";

const title = "The code of mcnn contains these packages, under the licences that follow their names.";

/** @param {string} root @param {import("esbuild").Metafile[]} metafiles */
export function notices(root, metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const packages = packagesIn(outputs.flatMap(({ inputs }) => Object.keys(inputs)));
  const texts = packages.map((name) => notice(path.join(root, "node_modules", name)));
  return `${title}\n\n${texts.join("\n")}`;
}

/** Names of packages, each once, in order. */
function packagesIn(files) {
  const names = files.map(
    (file) => /^node_modules\/((?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(file)?.[1],
  );
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

function notice(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const files = fs.readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const texts = files.sort().map((file) => fs.readFileSync(path.join(folder, file), "utf8").trim());
  return `${"=".repeat(80)}\n${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}
