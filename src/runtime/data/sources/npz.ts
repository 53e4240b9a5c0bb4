import { npz as declared } from "../../../parts/sources/npz.js";
import { DataError } from "../dataError.js";
import { findInside } from "../folder.js";
import { npyHead, npyHeaderBytes, readNpy, readNpyHeader } from "../npy.js";
import type { OpenSource } from "./openSource.js";
import { implementSource } from "./source.js";
import { listZip, readZipEntry } from "../zip.js";

/** NumPy's archive of arrays: each `name.npy` in it that has rows is a column. */
export const npz = implementSource(declared, (folder, { file }) => openNpz(folder, file));

function openNpz(folder: string, path: string): OpenSource {
  const file = findInside(folder, path);
  const entries = new Map(
    listZip(file, path)
      .filter(({ name }) => name.endsWith(".npy"))
      .map((entry) => [entry.name.slice(0, -".npy".length), entry]),
  );
  const heads = [...entries].map(([name, entry]) => {
    const start = readZipEntry(file, path, entry, npyHeaderBytes);
    const header = readNpyHeader(start, { file: path, column: name });
    return { head: npyHead(name, header), hasRows: header.sizes.length > 0 };
  });
  const columns = heads.filter(({ hasRows }) => hasRows).map(({ head }) => head);
  if (columns.length === 0)
    throw new DataError(
      "it holds no arrays",
      { file: path },
      "write it with `numpy.savez(path, image=…, label=…)`",
    );
  return {
    isRead: false,
    heads: columns,
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) throw new DataError("there is no such array", { file: path, column: name });
      return readNpy(readZipEntry(file, path, entry), { file: path, column: name });
    },
    place: (column, row) => ({ file: path, row: row + 1, column }),
  };
}
