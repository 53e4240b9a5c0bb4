import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

const rows = 2000;
const sides = [28, 28];

/** An esbuild plugin: `made:specs` has the texts of specs/ and specs/networks/, and `made:data` the files that they name, cut to size. */
export function madeModules(root) {
  const make = { specs: () => jsonModule(specs(root)), data: () => dataModule(root) };
  return {
    name: "made-modules",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^made:/ }, ({ path: name }) => ({ path: name, namespace: "made" }));
      onResolve({ filter: /^made-file:/ }, ({ path: name }) => ({ path: name, namespace: "made-file" }));
      onLoad({ filter: /.*/, namespace: "made" }, ({ path: name }) => ({
        contents: make[name.slice("made:".length)](),
        loader: "js",
      }));
      onLoad({ filter: /.*/, namespace: "made-file" }, ({ path: name }) => ({
        contents: dataFiles(root).get(name.slice("made-file:".length)),
        loader: "binary",
      }));
    },
  };
}

const jsonModule = (value) => `export default ${JSON.stringify(value)};`;

function specs(root) {
  const folder = path.join(root, "specs");
  const names = ["", "networks/"].flatMap((inner) =>
    readdirSync(path.join(folder, inner))
      .filter((name) => name.endsWith(".mcnn"))
      .map((name) => inner + name),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));
}

function dataModule(root) {
  const names = [...dataFiles(root).keys()];
  return [
    ...names.map((name, i) => `import file${i} from ${JSON.stringify(`made-file:${name}`)};`),
    `export default {${names.map((name, i) => `${JSON.stringify(name)}: file${i}`).join(", ")}};`,
  ].join("\n");
}

/** Gzipped, whatever their names say. */
function dataFiles(root) {
  const read = (name) => readFileSync(path.join(root, "specs", "data", name));
  const cut = (name, header, size) => {
    const bytes = gunzipSync(read(name)).subarray(0, header + rows * size);
    bytes.writeUInt32BE(rows, 4);
    return gzipSync(bytes, { level: 9 });
  };
  const [images, labels] = ["digits-images-idx3-ubyte.gz", "digits-labels-idx1-ubyte.gz"];
  return new Map([
    [`data/${images}`, cut(images, 16, sides[0] * sides[1])],
    [`data/${labels}`, cut(labels, 8, 1)],
    ["data/penguins.csv", gzipSync(read("penguins.csv"), { level: 9 })],
  ]);
}
