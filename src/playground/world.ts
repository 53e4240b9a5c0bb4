import data from "made:data";
import specs from "made:specs";
import type { IdeHost } from "../ide/analysis.js";
import type { Probe } from "../parts/probe.js";
import { probeSource } from "../runtime/data/probe.js";
import { addFiles, fileNames } from "./stand-ins/files.js";

addFiles(data);

/** Probes of files that never change. */
const probes = new Map<string, Probe>();

/** What there is besides the spec that is being written: the examples, and the data that they name. */
export const host: IdeHost = {
  readText: (path) => (Object.hasOwn(specs, path) ? specs[path] : undefined),
  listFolder,
  lintLevels: new Map(),
  data: {
    probe: (request) => {
      const key = JSON.stringify(request);
      const known = probes.get(key) ?? probeSource(request, "");
      if (probes.size > 200) probes.clear();
      probes.set(key, known);
      return known;
    },
  },
};

export const examples = specs;
export { data };

function listFolder(path: string): readonly string[] {
  const folder = path === "" || path === "." ? "" : `${path.replace(/\/$/, "")}/`;
  const inside = [...fileNames(), ...Object.keys(specs)].filter((name) => name.startsWith(folder));
  const names = inside.map((name) => name.slice(folder.length).replace(/\/.*$/, "/"));
  return [...new Set(names)].sort();
}
