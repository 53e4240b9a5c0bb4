import { option } from "../../options/options.js";
import { filePath } from "../../options/paths.js";
import { defineSource } from "./source.js";

export const idx = defineSource({
  name: "idx",
  doc: "Two files in the format of the MNIST pages, gzipped or not, as the columns `image` and `label`.",
  options: {
    images: option(filePath, { doc: "the file of the images" }),
    labels: option(filePath, { doc: "the file of the labels" }),
  },
  unnamed: ["images", "labels"],
  example: 'pictures: idx("images-idx3-ubyte.gz", "labels-idx1-ubyte.gz")',
  exampleInput: "image[28, 28, 1] = pictures.image",
  aliases: ["mnist", "MNIST", "ubyte"],
});
