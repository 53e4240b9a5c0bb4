import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "src/index.ts!",
    "src/runtime/index.ts!",
    "src/cli/main.ts!",
    // Loaded into the process of a trainer by their addresses.
    "src/cli/trainer/{register,resolve-hook}.ts!",
    "src/5-emit/tfjs/snippets/**/*.ts!",
    // Bundled into the page that `mcnn graph` writes.
    "src/graph/page/main.ts!",
    // Bundled into the playground, with what takes the place of Node's modules there, and into the extension.
    "src/playground/main.ts",
    "src/playground/training/worker.ts",
    "src/playground/stand-ins/*.ts",
    "src/playground/later/{data,elk,prettier}.ts",
    "src/vscode/{extension,server}.ts",
    "src/vscode/webview/main.ts",
    "scripts/*.mjs",
    "scripts/setup/{train-step,compiler}.mjs",
    "test/**/*.test.ts",
    ".ci/*.mjs",
    "generated/**/*.ts",
  ],
  project: ["src/**/*.ts!", "grammar/**/*.ts!", "scripts/**/*.mjs", "test/**/*.ts", "!test/recipes/*/**"],
  ignoreDependencies: [
    // Its headers build that backend where it cannot be fetched.
    "node-api-headers",
    // Modules that come into being when the playground is built, and VS Code's own.
    "made",
    "vscode",
    // Digits and penguins, which scripts read as files.
    "mnist",
    "vega-datasets",
    // Comes with TensorFlow's native backend, whose install script calls it.
    "@mapbox/node-pre-gyp",
  ],
  // A test drives Neovim where there is one.
  ignoreBinaries: ["nvim"],
  ignoreExportsUsedInFile: true,
};

export default config;
