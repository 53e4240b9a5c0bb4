import { plannedSource } from "./source.js";

/** Sources that the language has and mcnn does not read yet. */
export const plannedSources = {
  jsonl: plannedSource("jsonl", "One JSON object per line.", "save the table as csv and read it with `csv`"),
  parquet: plannedSource(
    "parquet",
    "A table in Apache Parquet's format.",
    "save the table as csv and read it with `csv`",
  ),
  npy: plannedSource("npy", "One NumPy array.", "save the array with `numpy.savez` and read it with `npz`"),
  imageFolder: plannedSource(
    "imageFolder",
    "Pictures in a folder for each class.",
    "save the pictures as one array with `numpy.savez` and read it with `npz`",
  ),
  synthetic: plannedSource(
    "synthetic",
    "Random rows.",
    "leave `data` and `train` out: the network is checked without them",
  ),
};
