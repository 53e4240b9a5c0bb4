// Who may know whom, as src/README.md tells it. Each rule lists what a room may import; the rest is forbidden.
/** What is known of a network and its training, for every phase. */
const said = ["text", "diagnostics", "shape", "options", "parts", "catalogue"];

const rooms = {
  text: [],
  diagnostics: ["text"],
  shape: [],
  limits: [],
  options: ["text"],
  parts: ["text", "shape", "options"],
  catalogue: ["text", "diagnostics", "shape", "options", "parts"],
  fixes: ["text", "diagnostics"],
  "1-parse": ["text", "diagnostics", "limits", "grammar"],
  "2-resolve": [...said, "fixes", "limits", "1-parse"],
  "3-check": [...said, "fixes", "limits", "1-parse", "2-resolve"],
  "4-lower": [...said, "1-parse", "2-resolve", "3-check"],
  // Nothing behind the lowering looks at the text again.
  "5-emit": [...said, "fixes", "3-check", "4-lower", "plan"],
  // Parts of the room before them, which know less.
  "5-emit/tfjs/layers": ["catalogue"],
  // What it cannot do stands beside it, and knows nothing of printing.
  "5-emit/tfjs/limits": [...said, "fixes", "3-check", "5-emit/tfjs/layers"],
  "5-emit/plan": [...said, "3-check", "plan"],
  plan: ["text", "shape"],
  runtime: ["parts", "plan"],
  grammar: [],
};

const folderOf = (room) =>
  room === "grammar" ? "grammar/" : room === "limits" ? "src/limits[.]ts$" : `src/${room}/`;

/** A room's files may import its own, those of the rooms listed, and packages (which other rules bound). */
const allowed = ([room, known]) => ({
  name: `${room}-knows-only${known.map((other) => `-${other}`).join("") || "-itself"}`,
  severity: "error",
  from: { path: `^${folderOf(room)}` },
  to: {
    path: "^(src|grammar|scripts|test|generated)/",
    pathNot: [room, ...known].map((other) => `^${folderOf(other)}`),
  },
});

const forbid = (name, from, to) => ({ name, severity: "error", from, to });
const shells = "^src/(cli|lsp|runtime|vscode|playground)/";

export default {
  forbidden: [
    ...Object.entries(rooms).map(allowed),
    forbid("no-cycles", {}, { circular: true }),
    forbid(
      "targets-know-not-each-other",
      { path: "^src/5-emit/([^/]+)/" },
      { path: "^src/5-emit/[^/]+/", pathNot: "^src/5-emit/$1/" },
    ),
    forbid("tools-know-no-shell", { path: "^src/(format|lint|ide|graph)/" }, { path: shells }),
    forbid(
      "compile-knows-no-shell",
      { path: "^src/[^/]+[.]ts$", pathNot: "^src/index[.]ts$" },
      { path: shells },
    ),
    forbid(
      "tools-know-no-insides-of-tools",
      { path: "^src/(format|lint|ide|graph)/" },
      {
        path: "^src/(format|lint|ide|graph)/",
        pathNot: ["^src/$1/", "^src/[^/]+/index[.]ts$"],
      },
    ),
    forbid(
      "only-runtime-knows-tensorflow",
      {
        path: "^(src|grammar)/",
        pathNot: [
          "^src/(runtime|playground|5-emit/tfjs/snippets)/",
          // The names of TensorFlow.js's layers, which are types only.
          "^src/5-emit/tfjs/layers/construction[.]ts$",
        ],
      },
      {
        path: "node_modules/@tensorflow/",
      },
    ),
    // What trains, judges, saves and answers talks to an engine.
    forbid(
      "only-engines-know-tensorflow",
      { path: "^src/runtime/", pathNot: "^src/runtime/(engine|losses|optimizers)/" },
      { path: "^src/runtime/tensorflow[.]ts$" },
    ),
    forbid(
      "only-lsp-knows-the-protocol",
      { path: "^(src|grammar)/", pathNot: "^src/(lsp|vscode)/" },
      {
        path: "node_modules/vscode-",
      },
    ),
    forbid(
      "only-shells-know-node",
      { path: "^(src|grammar)/", pathNot: shells },
      { dependencyTypes: ["core"] },
    ),
    // `made:` modules come into being when the playground is built.
    forbid("only-what-is-there", {}, { couldNotResolve: true, pathNot: "^(made:|vscode$)" }),
    forbid("the-program-knows-no-tests", { path: "^(src|grammar|scripts|generated)/" }, { path: "^test/" }),
    forbid(
      "what-is-shipped-needs-no-development",
      { path: "^(src|grammar)/", pathNot: "^src/(5-emit/tfjs/snippets|playground|vscode)/" },
      {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
      },
    ),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    // Examples of recipes are no part of this repository: they are added to a copy.
    exclude: { path: "^(dist|runs|test/recipes/[^/]+)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default", "node"],
    },
  },
};
