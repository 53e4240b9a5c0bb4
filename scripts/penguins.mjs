// Turns the Palmer penguins of the npm package `vega-datasets` into a csv for the demos.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder, writeDemoFiles } from "./demo-file.mjs";

const columns = {
  species: "Species",
  island: "Island",
  bill_length: "Beak Length (mm)",
  bill_depth: "Beak Depth (mm)",
  flipper_length: "Flipper Length (mm)",
  body_mass: "Body Mass (g)",
  sex: "Sex",
};

writeDemoFiles(["penguins.csv"], "333 penguins", () => {
  const path = join(packageFolder("vega-datasets"), "data", "penguins.json");
  const penguins = JSON.parse(readFileSync(path, "utf8"));
  // 11 of the 344 lack their measures or their sex, which one of them has as ".".
  const rows = penguins
    .map((penguin) => Object.values(columns).map((name) => penguin[name]))
    .filter((cells) => cells.every((cell) => cell !== null && cell !== "."));
  const lines = [Object.keys(columns), ...rows].map((cells) => `${cells.join(",").toLowerCase()}\n`);
  return new Map([["penguins.csv", lines.join("")]]);
});
