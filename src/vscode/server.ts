import { runServer } from "../lsp/server.js";
import manifest from "./package.json" with { type: "json" };

// `mcnn lsp` as one file, for the editor's own Node.
void runServer(manifest.version);
