import { monaco } from "../monaco.js";
import { languageId } from "../session.js";
import type { Session } from "../session.js";
import { offerFixes } from "./actions.js";
import { helpChanging } from "./changing.js";
import { colour } from "./colour.js";
import { helpWriting } from "./completion.js";
import { showMarkers } from "./markers.js";
import { helpReading } from "./reading.js";

export function registerLanguage(): void {
  monaco.languages.register({ id: languageId, extensions: [".mcnn"] });
  monaco.languages.setLanguageConfiguration(languageId, {
    comments: { lineComment: "//", blockComment: ["/*", "*/"] },
    brackets: [
      ["{", "}"],
      ["[", "]"],
      ["(", ")"],
    ],
    autoClosingPairs: [
      { open: "{", close: "}" },
      { open: "[", close: "]" },
      { open: "(", close: ")" },
      { open: '"', close: '"', notIn: ["string", "comment"] },
    ],
  });
}

/** All that the editor knows of the language, of one spec. */
export function helpWith(session: Session): void {
  colour(session);
  offerFixes(session);
  helpReading(session);
  helpWriting(session);
  helpChanging(session);
  session.follow(120, (analysis) => showMarkers(session, analysis));
}
