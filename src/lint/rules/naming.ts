import type { Name } from "../../1-parse/ast.js";
import type { Rule, Subject } from "../rule.js";
import { fix, rename } from "../../fixes/fix.js";

export const naming: Rule = {
  name: "naming",
  title: "a name in a different style from the language's",
  level: "information",
  doc: "The language and all its layers write `likeThis`, and models `LikeThis`; the names go on into the generated TypeScript, where that is the style too.",
  bad: `model Styles

const hidden_size = 64

input x: vector[4]
head kind: class[3] = x -> dense(hidden_size) -> relu -> dense(3)
`,
  good: `model Styles

const hiddenSize = 64

input x: vector[4]
head kind: class[3] = x -> dense(hiddenSize) -> relu -> dense(3)
`,
  run: (subject) =>
    subject.ast.declarations.flatMap((declaration) => {
      if (!("name" in declaration)) return [];
      const { name } = declaration;
      const better = declaration.kind === "model" ? pascal(name.text) : camel(name.text);
      if (better === name.text) return [];
      const style =
        declaration.kind === "model" ? "models are written LikeThis" : "names are written likeThis";
      return [
        {
          span: name.span,
          message: `\`${name.text}\` is in a different style`,
          label: style,
          ...renaming(subject, name, better),
        },
      ];
    }),
};

function pascal(name: string): string {
  // `VGG16` and `ResNet50` are names of their own.
  const joined = name.includes("_") ? camel(name) : name;
  return (joined[0] ?? "").toUpperCase() + joined.slice(1);
}

function camel(name: string): string {
  const words = name.split("_").filter((word) => word !== "");
  const [first = name, ...rest] = words;
  // SHOUTING is one word; otherwise capitals within a word are its own.
  const lower = (word: string) =>
    word === word.toUpperCase() && word.length > 1 ? word.toLowerCase() : word;
  const begin = lower(first);
  return (
    (begin[0] ?? "").toLowerCase() +
    begin.slice(1) +
    rest.map((word) => (word[0] ?? "").toUpperCase() + lower(word).slice(1)).join("")
  );
}

function renaming({ ast, model }: Subject, name: Name, better: string) {
  const taken = ast.declarations.some((d) => "name" in d && d.name.text === better);
  const exported = ast.declarations.every(({ kind }) => ["const", "block", "import"].includes(kind));
  if (taken || exported || !/^[\p{ID_Start}_]/u.test(better)) return {};
  const places = [name, ...(model.resolved.bindings.uses.get(name) ?? [])].filter(
    ({ span }) => span.file === ast.file,
  );
  return {
    fixes: fix(
      `call it \`${better}\``,
      rename(
        places.map(({ span }) => span),
        better,
      ),
    ),
  };
}
