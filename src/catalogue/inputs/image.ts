import { defineInputKind } from "./input-kind.js";

export const image = defineInputKind({
  name: "image",
  doc: "A picture: rows, columns and channels, channels last.",
  sizes: { names: ["height", "width", "channels"], unknown: true },
  aliases: ["picture", "Image", "img"],
  example: "image[28, 28, 1]",
});
