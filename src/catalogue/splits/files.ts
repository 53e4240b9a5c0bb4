import { seed, share } from "./options.js";
import { defineSplit } from "./split.js";

export const filesSplit = defineSplit({
  name: "files",
  doc: "Where a source lists several files, the rows of the last are the test part, as official test sets are.",
  options: { validate: share("share of the other rows that choose the best epoch, drawn at random"), seed },
  aliases: ["fileSplit", "official"],
  parts: ({ validate }) => ({ validate: validate > 0, test: true }),
  runs: true,
});
