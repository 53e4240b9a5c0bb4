import { textOf } from "../../text/source.js";
import { optionDoc } from "../docs.js";
import type { Callee } from "../expected.js";
import type { CallFrame } from "../place.js";
import { plainItem } from "./item.js";
import type { CompletionItem } from "./item.js";

/** The options that a call has not been given yet; those that it needs come first. */
export function argumentItems(callee: Callee, { keys, unnamed }: CallFrame): readonly CompletionItem[] {
  if (callee.kind === "block") {
    return callee.block.parameters.flatMap(({ name, fallback }, i): CompletionItem[] => {
      if (i < unnamed || keys.includes(name.text)) return [];
      const detail = fallback ? `${textOf(fallback.span)} when left out` : "needed";
      return [optionItem(name.text, detail, "", fallback === undefined)];
    });
  }
  const { options, unnamed: mayGoUnnamed } = callee.callable;
  return Object.entries(options).flatMap(([name, option]): CompletionItem[] => {
    const place = mayGoUnnamed.indexOf(name);
    if (keys.includes(name) || (place >= 0 && place < unnamed)) return [];
    return [optionItem(name, option.doc, optionDoc(option), option.required)];
  });
}

function optionItem(name: string, detail: string, doc: string, required: boolean): CompletionItem {
  return plainItem("option", name, detail, { doc, insert: `${name}: `, rank: required ? 2 : 4 });
}
