import { fileURLToPath } from "node:url";
import type { DataHost } from "../../src/parts/probe.js";
import { probeSource } from "../../src/runtime/data/probe.js";

export const dataFolder = fileURLToPath(new URL("../fixtures/data/", import.meta.url));

/** Looks at the files that the error pages and the fixtures speak of. */
export const dataHost: DataHost = { probe: (request) => probeSource(request, dataFolder) };
