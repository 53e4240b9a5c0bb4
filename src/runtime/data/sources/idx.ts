import { idx as declared } from "../../../parts/sources/idx.js";
import type { Shape } from "../../types.js";
import { sizeOf } from "../../training/batches.js";
import { hasLength, readStart, readWhole } from "../bytes.js";
import { DataError } from "../dataError.js";
import { findInside } from "../folder.js";
import { bytesOf, decodeNumbers, type NumberType } from "../numbers.js";
import type { ColumnHead, OpenSource } from "./openSource.js";
import { implementSource } from "./source.js";

/** The idx format of the MNIST pages: 0 0 type rank, the sizes as big-endian uint32, the numbers, big-endian. */
interface IdxHeader {
  readonly type: NumberType;
  readonly sizes: readonly number[];
  readonly offset: number;
}

const types: Readonly<Record<number, NumberType>> = {
  0x08: "u1",
  0x09: "i1",
  0x0b: "i2",
  0x0c: "i4",
  0x0d: "f4",
  0x0e: "f8",
};

/**
 * A pair of files in the format of the MNIST pages, gzipped or not, as the columns `image` and `label`. Images are channels-last: a file of
 * [rows, height, width] gives images of [height, width, 1].
 */
export const idx = implementSource(declared, (folder, { images, labels }) => openIdx(folder, images, labels));

function openIdx(folder: string, imagesPath: string, labelsPath: string): OpenSource {
  const images = openFile(folder, imagesPath);
  const labels = openFile(folder, labelsPath);
  if (images.rows !== labels.rows) {
    throw new DataError(
      `has ${images.rows} rows, but ${labelsPath} has ${labels.rows}`,
      { file: imagesPath },
      "give the images and the labels of the same set",
    );
  }
  const heads: ColumnHead[] = [
    { ...images.head, name: "image", shape: withChannel(images.head.shape) },
    { ...labels.head, name: "label" },
  ];
  const file = (name: string) => (name === "image" ? images : labels);
  return {
    isRead: false,
    heads,
    read: (name) => ({
      rows: images.rows,
      shape: heads.find((head) => head.name === name)?.shape ?? [],
      values: file(name).read(),
    }),
    place: (name, row) => ({ file: file(name).path, row: row + 1 }),
  };
}

function openFile(folder: string, path: string) {
  const file = findInside(folder, path);
  const header = readHeader(readStart(file, path, 1024), path);
  const [rows = 0, ...shape] = header.sizes;
  const length = header.offset + sizeOf(header.sizes) * bytesOf(header.type);
  if (!hasLength(file, path, length)) {
    const promise = `its header promises [${header.sizes.join(", ")}], which is ${length} bytes`;
    throw new DataError(
      `${promise}; the file has a different length`,
      { file: path },
      "fetch the file again",
    );
  }
  const dtype: ColumnHead["dtype"] = header.type.startsWith("f") ? "number" : "integer";
  const read = () => decodeNumbers(header.type, "BE", readWhole(file, path).subarray(header.offset));
  return { path, rows, head: { rows, shape, dtype }, read };
}

function readHeader(bytes: Buffer, path: string): IdxHeader {
  const [zero, zero2, code = 0, rank = 0] = bytes;
  const type = types[code];
  const offset = 4 + 4 * rank;
  if (zero !== 0 || zero2 !== 0 || type === undefined || rank === 0 || bytes.length < offset) {
    throw new DataError("this is not an idx file", { file: path }, "idx files begin with two zero bytes");
  }
  const sizes = Array.from({ length: rank }, (_, axis) => bytes.readUInt32BE(4 + 4 * axis));
  return { type, sizes, offset };
}

function withChannel(shape: Shape): Shape {
  return shape.length === 2 ? [...shape, 1] : shape;
}
