import { createToken, Lexer } from "chevrotain";
import type { ITokenConfig, TokenType } from "chevrotain";

/** The one table of tokens: the lexer, the colouring in editors and the reference are made from it. */
export interface TokenEntry {
  readonly type: TokenType;
  /** What it is for a reader: decides semantic colour and how an error speaks of it. */
  readonly category: "keyword" | "name" | "number" | "text" | "operator" | "bracket" | "comment" | "space";
  /** Its scope in TextMate grammars. */
  readonly scope: string;
}

const entries: TokenEntry[] = [];

function token(category: TokenEntry["category"], scope: string, config: ITokenConfig): TokenType {
  const type = createToken(config);
  entries.push({ type, category, scope });
  return type;
}

/** Anything that can be an option's name or what follows a dot: names and keywords alike. */
export const Word = createToken({ name: "Word", pattern: Lexer.NA });

const Space = token("space", "", { name: "Space", pattern: /\s+/, group: Lexer.SKIPPED, line_breaks: true });

token("comment", "comment.block.mcnn", {
  name: "BlockComment",
  pattern: /\/\*[^]*?\*\//,
  group: "comments",
  line_breaks: true,
});
export const DocComment = token("comment", "comment.line.documentation.mcnn", {
  name: "DocComment",
  pattern: /\/\/\/(?!\/)[^\n\r]*/,
  group: "comments",
});
export const LineComment = token("comment", "comment.line.double-slash.mcnn", {
  name: "LineComment",
  pattern: /\/\/[^\n\r]*/,
  group: "comments",
});

const identifier = /[\p{ID_Start}_][\p{ID_Continue}]*/uy;

export const Identifier = token("name", "variable.other.mcnn", {
  name: "Identifier",
  // A function, since Chevrotain drops the `u` flag that Unicode properties need.
  pattern: {
    exec: (text: string, offset: number) => {
      identifier.lastIndex = offset;
      const match = identifier.exec(text);
      return match && [match[0]];
    },
  },
  categories: [Word],
  line_breaks: false,
  start_chars_hint: [...letters()],
});

function* letters(): Iterable<string> {
  for (let code = 33; code < 256; code++) {
    const letter = String.fromCharCode(code);
    if (/[\p{ID_Start}_]/u.test(letter)) yield letter;
  }
  // From 256 on, the lexer keeps one bucket for each 255 codes.
  for (let code = 256; code < 0x10000; code += 255) yield String.fromCharCode(code);
}

const keyword = (word: string, scope = "keyword.declaration.mcnn") =>
  token("keyword", scope, {
    name: word[0]?.toUpperCase() + word.slice(1),
    pattern: word,
    longer_alt: Identifier,
    categories: [Word],
  });

export const Model = keyword("model");
export const Import = keyword("import", "keyword.control.import.mcnn");
export const Const = keyword("const");
export const Param = keyword("param");
export const Data = keyword("data");
export const Optional = keyword("optional", "storage.modifier.mcnn");
export const Input = keyword("input");
export const Block = keyword("block");
export const Shared = keyword("shared");
export const Branch = keyword("branch");
export const Fuse = keyword("fuse");
export const Trunk = keyword("trunk");
export const Head = keyword("head");
export const Train = keyword("train");
export const Expect = keyword("expect");
export const Repeat = keyword("repeat", "keyword.control.mcnn");
export const In = keyword("in", "variable.language.mcnn");
export const True = keyword("true", "constant.language.mcnn");
export const False = keyword("false", "constant.language.mcnn");

export const Number = token("number", "constant.numeric.mcnn", {
  name: "Number",
  pattern: /\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d[\d_]*)?/,
});
export const Text = token("text", "string.quoted.double.mcnn", {
  name: "Text",
  pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*"/,
});

/** A text whose end is missing: it goes on to the brackets, commas and comment that end its line. */
export const OpenText = token("text", "invalid.illegal.mcnn", {
  name: "OpenText",
  pattern: /"(?:[^"\\\n\r]|\\[^\n\r])*?(?=[)\]},\s]*(?:\/\/[^\n\r]*)?(?![^\n\r]))/,
  categories: [Text],
  line_breaks: false,
});

const operator = (name: string, pattern: string, scope = "keyword.operator.mcnn") =>
  token("operator", scope, { name, pattern });

export const Arrow = operator("Arrow", "->");
export const AtMost = operator("AtMost", "<=");
export const AtLeast = operator("AtLeast", ">=");
export const Below = operator("Below", "<");
export const Above = operator("Above", ">");
export const DotDot = operator("DotDot", "..");
export const Dot = operator("Dot", ".", "punctuation.accessor.mcnn");
export const Colon = operator("Colon", ":", "punctuation.separator.mcnn");
export const Comma = operator("Comma", ",", "punctuation.separator.mcnn");
export const Equals = operator("Equals", "=");
export const Plus = operator("Plus", "+");
export const Minus = operator("Minus", "-");
export const Times = operator("Times", "*");
export const Over = operator("Over", "/");
export const Question = operator("Question", "?", "constant.language.mcnn");

const bracket = (name: string, pattern: string) =>
  token("bracket", "punctuation.bracket.mcnn", { name, pattern });

export const OpenRound = bracket("OpenRound", "(");
export const CloseRound = bracket("CloseRound", ")");
export const OpenSquare = bracket("OpenSquare", "[");
export const CloseSquare = bracket("CloseSquare", "]");
export const OpenCurly = bracket("OpenCurly", "{");
export const CloseCurly = bracket("CloseCurly", "}");

/** In the lexer's order: keywords before names, longer operators before shorter. */
export const tokenTable: readonly TokenEntry[] = [
  ...entries.filter((e) => e.type !== Identifier),
  ...entries.filter((e) => e.type === Identifier),
];

/** Keywords that begin a declaration. */
export const declarationKeywords: readonly TokenType[] = [
  Model,
  Import,
  Const,
  Param,
  Data,
  Optional,
  Input,
  Block,
  Shared,
  Branch,
  Fuse,
  Trunk,
  Head,
  Train,
  Expect,
];

export const keywords: readonly string[] = tokenTable.flatMap((e) =>
  e.category === "keyword" && typeof e.type.PATTERN === "string" ? [e.type.PATTERN] : [],
);

export const allTokens: readonly TokenType[] = [
  Space,
  ...tokenTable.map((e) => e.type).filter((t) => t !== Space),
  Word,
];
