import { CstParser, Lexer } from "chevrotain";
import type { CstNode, IToken } from "chevrotain";
import * as t from "./tokens.js";

/** With `validate`, throws where tokens or rules contradict each other: a test asks for it, no user has to wait for it. */
export interface Validation {
  readonly validate: boolean;
}

export function createLexer({ validate }: Validation): Lexer {
  return new Lexer([...t.allTokens], {
    positionTracking: "full",
    ensureOptimizations: validate,
    skipValidations: !validate,
  });
}

export const lexer = createLexer({ validate: false });

/**
 * The grammar, pure: what belongs together, not what it means. White space and line ends only separate words.
 * It recovers from errors by itself; the tokens it gets have matching brackets (see `src/1-parse/balance.ts`).
 */
export class McnnParser extends CstParser {
  constructor({ validate }: Validation) {
    super([...t.allTokens], {
      recoveryEnabled: true,
      nodeLocationTracking: "onlyOffset",
      maxLookahead: 3,
      skipValidations: !validate,
    });
    this.performSelfAnalysis();
  }

  readonly declaration = this.RULE("declaration", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.model) },
      { ALT: () => this.SUBRULE(this.imports) },
      { ALT: () => this.SUBRULE(this.constant) },
      { ALT: () => this.SUBRULE(this.data) },
      { ALT: () => this.SUBRULE(this.inputDeclaration) },
      { ALT: () => this.SUBRULE(this.block) },
      { ALT: () => this.SUBRULE(this.flow) },
      { ALT: () => this.SUBRULE(this.head) },
      { ALT: () => this.SUBRULE(this.train) },
      { ALT: () => this.SUBRULE(this.expectation) },
    ]);
  });

  private readonly model = this.RULE("model", () => {
    this.CONSUME(t.Model);
    this.CONSUME(t.Identifier);
  });

  private readonly imports = this.RULE("imports", () => {
    this.CONSUME(t.Import);
    this.CONSUME(t.OpenCurly);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.CONSUME(t.Identifier) });
    this.CONSUME(t.CloseCurly);
    // `from` is no keyword, so that it stays free as a name.
    this.CONSUME2(t.Identifier, { LABEL: "from" });
    this.CONSUME(t.Text);
  });

  private readonly constant = this.RULE("constant", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Const) }, { ALT: () => this.CONSUME(t.Param) }]);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Equals);
    this.SUBRULE(this.expression);
  });

  private readonly data = this.RULE("data", () => {
    this.CONSUME(t.Data);
    this.SUBRULE(this.settings);
  });

  private readonly inputDeclaration = this.RULE("inputDeclaration", () => {
    this.OPTION(() => this.CONSUME(t.Optional));
    this.CONSUME(t.Input);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.OPTION2(() => {
      this.CONSUME(t.Equals);
      this.SUBRULE(this.expression);
      this.MANY(() =>
        this.OR([{ ALT: () => this.SUBRULE(this.arrowStep) }, { ALT: () => this.SUBRULE(this.assertion) }]),
      );
    });
    this.OPTION3(() => this.SUBRULE(this.settings));
  });

  private readonly type = this.RULE("type", () => {
    this.CONSUME(t.Identifier);
    this.OPTION(() => this.SUBRULE(this.sizes));
  });

  private readonly sizes = this.RULE("sizes", () => {
    this.CONSUME(t.OpenSquare);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(t.CloseSquare);
  });

  private readonly block = this.RULE("block", () => {
    this.CONSUME(t.Block);
    this.CONSUME(t.Identifier);
    this.OPTION(() => {
      this.CONSUME(t.OpenRound);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.parameter) });
      this.CONSUME(t.CloseRound);
    });
    this.SUBRULE(this.body);
  });

  private readonly parameter = this.RULE("parameter", () => {
    this.CONSUME(t.Identifier);
    this.OPTION(() => {
      this.CONSUME(t.Equals);
      this.SUBRULE(this.expression);
    });
  });

  /** `{ … }` of a block or a repeat: declarations and steps, a step a line or joined by arrows. */
  private readonly body = this.RULE("body", () => {
    this.CONSUME(t.OpenCurly);
    this.MANY(() =>
      this.OR([
        { ALT: () => this.SUBRULE(this.declaration) },
        { ALT: () => this.SUBRULE(this.arrowStep) },
        { ALT: () => this.SUBRULE(this.step) },
        { ALT: () => this.SUBRULE(this.assertion) },
      ]),
    );
    this.CONSUME(t.CloseCurly);
  });

  /** `branch`, `trunk`, `fuse` and `shared`: a name for a pipeline. */
  private readonly flow = this.RULE("flow", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Branch) },
      { ALT: () => this.CONSUME(t.Trunk) },
      { ALT: () => this.CONSUME(t.Fuse) },
      { ALT: () => this.CONSUME(t.Shared) },
    ]);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Equals);
    this.SUBRULE(this.pipeline);
  });

  private readonly head = this.RULE("head", () => {
    this.CONSUME(t.Head);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.CONSUME(t.Equals);
    this.SUBRULE(this.pipeline);
    this.OPTION(() => this.SUBRULE(this.settings));
  });

  private readonly train = this.RULE("train", () => {
    this.CONSUME(t.Train);
    this.SUBRULE(this.settings);
  });

  private readonly expectation = this.RULE("expectation", () => {
    this.CONSUME(t.Expect);
    this.CONSUME(t.OpenCurly);
    this.MANY(() => this.SUBRULE(this.limit));
    this.CONSUME(t.CloseCurly);
  });

  private readonly limit = this.RULE("limit", () => {
    this.CONSUME(t.Word);
    this.OR([
      { ALT: () => this.CONSUME(t.Below) },
      { ALT: () => this.CONSUME(t.AtMost) },
      { ALT: () => this.CONSUME(t.Above) },
      { ALT: () => this.CONSUME(t.AtLeast) },
    ]);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(t.Comma));
  });

  private readonly settings = this.RULE("settings", () => {
    this.CONSUME(t.OpenCurly);
    this.MANY(() => this.SUBRULE(this.setting));
    this.CONSUME(t.CloseCurly);
  });

  private readonly setting = this.RULE("setting", () => {
    this.CONSUME(t.Word);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(t.Comma));
  });

  private readonly pipeline = this.RULE("pipeline", () => {
    this.SUBRULE(this.step);
    this.MANY(() =>
      this.OR([{ ALT: () => this.SUBRULE(this.arrowStep) }, { ALT: () => this.SUBRULE(this.assertion) }]),
    );
  });

  private readonly arrowStep = this.RULE("arrowStep", () => {
    this.CONSUME(t.Arrow);
    this.SUBRULE(this.step);
  });

  private readonly assertion = this.RULE("assertion", () => {
    this.CONSUME(t.Colon);
    this.SUBRULE(this.sizes);
  });

  private readonly step = this.RULE("step", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.repeat) }, { ALT: () => this.SUBRULE(this.call) }]);
  });

  private readonly repeat = this.RULE("repeat", () => {
    this.CONSUME(t.Repeat);
    this.OPTION(() => {
      this.CONSUME(t.Identifier);
      this.CONSUME(t.In);
    });
    this.SUBRULE(this.expression);
    this.OPTION2(() => {
      this.CONSUME(t.DotDot);
      this.SUBRULE2(this.expression);
    });
    this.SUBRULE(this.body);
  });

  /** A name, perhaps with arguments: a layer, a block, a fusion, a loss, or what was declared above. */
  private readonly call = this.RULE("call", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Identifier) }, { ALT: () => this.CONSUME(t.In) }]);
    this.OPTION(() => this.SUBRULE(this.callArguments));
  });

  private readonly callArguments = this.RULE("callArguments", () => {
    this.CONSUME(t.OpenRound);
    this.OPTION(() => {
      this.SUBRULE(this.argument);
      this.MANY(() => {
        this.CONSUME(t.Comma);
        this.OPTION2(() => this.SUBRULE2(this.argument));
      });
    });
    this.CONSUME(t.CloseRound);
  });

  private readonly argument = this.RULE("argument", () => {
    this.OPTION(() => {
      this.CONSUME(t.Word);
      this.CONSUME(t.Colon);
    });
    this.SUBRULE(this.expression);
  });

  private readonly expression = this.RULE("expression", () => {
    this.SUBRULE(this.term);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Plus) }, { ALT: () => this.CONSUME(t.Minus) }]);
      this.SUBRULE2(this.term);
    });
  });

  private readonly term = this.RULE("term", () => {
    this.SUBRULE(this.factor);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Times) }, { ALT: () => this.CONSUME(t.Over) }]);
      this.SUBRULE2(this.factor);
    });
  });

  private readonly factor = this.RULE("factor", () => {
    this.MANY(() => this.CONSUME(t.Minus));
    this.OR([
      { ALT: () => this.CONSUME(t.Number) },
      { ALT: () => this.CONSUME(t.Text) },
      { ALT: () => this.CONSUME(t.True) },
      { ALT: () => this.CONSUME(t.False) },
      { ALT: () => this.CONSUME(t.Question) },
      { ALT: () => this.SUBRULE(this.grouped) },
      { ALT: () => this.SUBRULE(this.list) },
      { ALT: () => this.SUBRULE(this.settings) },
      { ALT: () => this.SUBRULE(this.reference) },
    ]);
  });

  private readonly grouped = this.RULE("grouped", () => {
    this.CONSUME(t.OpenRound);
    this.SUBRULE(this.expression);
    this.CONSUME(t.CloseRound);
  });

  private readonly list = this.RULE("list", () => {
    this.CONSUME(t.OpenSquare);
    this.OPTION(() => {
      this.SUBRULE(this.expression);
      this.MANY(() => {
        this.CONSUME(t.Comma);
        this.OPTION2(() => this.SUBRULE2(this.expression));
      });
    });
    this.CONSUME(t.CloseSquare);
  });

  /** A name, a call, or something of something: `digits.image`, `table."body mass (g)"`, `digit.topK(3)`. */
  private readonly reference = this.RULE("reference", () => {
    this.SUBRULE(this.call);
    this.MANY(() => {
      this.CONSUME(t.Dot);
      this.OR([{ ALT: () => this.CONSUME(t.Word) }, { ALT: () => this.CONSUME(t.Text) }]);
    });
    this.OPTION(() => this.SUBRULE(this.callArguments));
  });
}

const parser = new McnnParser({ validate: false });

export interface ParsedDeclaration {
  /** Absent when nothing could be made of it. */
  readonly cst: CstNode | undefined;
  readonly errors: typeof parser.errors;
}

/** Parses one declaration; `tokens` begin with its keyword. */
export function parseDeclaration(tokens: IToken[]): ParsedDeclaration {
  parser.input = tokens;
  const cst = parser.declaration();
  return { cst, errors: [...parser.errors] };
}
