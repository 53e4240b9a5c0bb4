import path from "node:path";

/** What a browser has no counterpart of, and what takes its place there. */
const files = {
  "src/runtime/tensorflow.ts": "tensorflow.ts",
  "src/runtime/data/bytes.ts": "bytes.ts",
  "src/runtime/data/folder.ts": "folder.ts",
};

/** Packages that come later than the page, by scripts of their own. */
const later = {
  "elkjs/lib/elk.bundled.js": "elk.ts",
  "prettier/standalone": "prettier.ts",
  "prettier/plugins/estree": "prettier-plugin.ts",
  "prettier/plugins/typescript": "prettier-plugin.ts",
};

/** An esbuild plugin. @param {string} root @returns {import("esbuild").Plugin} */
export function standIns(root) {
  const folder = path.join(root, "src", "playground", "stand-ins");
  return {
    name: "stand-ins",
    setup({ onResolve }) {
      onResolve({ filter: /^node:/ }, () => ({ path: path.join(folder, "node.ts") }));
      onResolve({ filter: /^\..*[/](tensorflow|bytes|folder)\.js$/ }, ({ path: name, resolveDir }) => {
        const file = path.relative(root, path.resolve(resolveDir, name.replace(/\.js$/, ".ts")));
        const standIn = files[file.replaceAll(path.sep, "/")];
        return standIn === undefined ? undefined : { path: path.join(folder, standIn) };
      });
    },
  };
}

/** An esbuild plugin for what is there at once, so that it is small. @param {string} root @returns {import("esbuild").Plugin} */
export function laterParts(root) {
  const folder = path.join(root, "src", "playground", "stand-ins");
  return {
    name: "later-parts",
    setup({ onResolve }) {
      onResolve({ filter: /[/](multiD|d)iffEditorWidget\.js$/ }, () => ({
        path: path.join(folder, "diff-editor.ts"),
      }));
      onResolve({ filter: /^(elkjs|prettier)[/]/ }, ({ path: name }) =>
        later[name] === undefined ? undefined : { path: path.join(folder, later[name]) },
      );
    },
  };
}
