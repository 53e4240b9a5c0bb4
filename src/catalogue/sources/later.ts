import { laterSource } from "./source.js";

/** Sources that the language has and mcnn does not read yet. */
export const laterSources = [
  laterSource("jsonl", "A JSON object a line.", "save the table as csv and read it with `csv`"),
  laterSource(
    "parquet",
    "A table in Apache Parquet's format.",
    "save the table as csv and read it with `csv`",
  ),
  laterSource("npy", "One NumPy array.", "save the array with `numpy.savez` and read it with `npz`"),
  laterSource(
    "imageFolder",
    "Pictures in a folder for each class.",
    "save the pictures as one array with `numpy.savez` and read it with `npz`",
  ),
  laterSource(
    "synthetic",
    "Random rows.",
    "leave `data` and `train` out: the network is checked without them",
  ),
];
