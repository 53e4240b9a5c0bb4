import specs from "made:specs";
import type { IdeHost } from "../ide/analysis.js";
import type { Probe } from "../parts/probe.js";
import { probeSource } from "../runtime/data/probe.js";
import { load } from "./later/load.js";
import { addFiles, fileNames } from "./stand-ins/files.js";

/** Probes of files that never change. */
const probes = new Map<string, Probe>();

/** What the checker asks of data, once they are here. */
const dataHost: NonNullable<IdeHost["data"]> = {
  probe: (request) => {
    const key = JSON.stringify(request);
    const known = probes.get(key) ?? probeSource(request, "");
    if (probes.size > 200) probes.clear();
    probes.set(key, known);
    return known;
  },
};

/** What there is besides the spec that is being written: the examples, and the data that they name. */
export function host(): IdeHost {
  return {
    readText: (path) => (Object.hasOwn(specs, path) ? specs[path] : undefined),
    listFolder,
    lintLevels: new Map(),
    ...(fileNames().length > 0 ? { data: dataHost } : {}),
  };
}

export const examples = specs;

/** Until then, specs are checked without their data. */
export async function loadData(): Promise<Readonly<Record<string, Uint8Array>>> {
  const data = await load("data");
  addFiles(data);
  return data;
}

function listFolder(path: string): readonly string[] {
  const folder = path === "" || path === "." ? "" : `${path.replace(/\/$/, "")}/`;
  const inside = [...fileNames(), ...Object.keys(specs)].filter((name) => name.startsWith(folder));
  const names = inside.map((name) => name.slice(folder.length).replace(/\/.*$/, "/"));
  return [...new Set(names)].sort();
}
