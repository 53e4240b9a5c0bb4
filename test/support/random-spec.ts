/** Random specs: right by the grammar, whatever they mean, with white space and comments wherever they may stand. */
export interface RandomSpec {
  readonly text: string;
}

interface Dice {
  /** A whole number below n. */
  below(n: number): number;
  chance(p: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    chance: (p) => next() < p,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
  };
}

/** A token, and whether the next one must touch it. */
interface Piece {
  readonly text: string;
  readonly glued?: true;
}

export function randomSpec(seed: number): RandomSpec {
  const d = dice(seed);
  const pieces: Piece[] = [];
  const put = (...texts: string[]) => pieces.push(...texts.map((text) => ({ text })));
  const some = (most: number, make: (i: number) => void) => {
    const n = d.below(most + 1);
    for (let i = 0; i < n; i++) make(i);
  };
  const names = [
    "a",
    "b",
    "x",
    "eye",
    "joint",
    "kernel",
    "größe",
    "aVeryLongNameOfSomething",
    "conv2d",
    "relu",
  ] as const;
  const words = [...names, "data", "input", "train", "in", "true", "head"] as const;
  const name = () => put(d.pick(names));
  const commas = (most: number, make: () => void, trailing: boolean) => {
    const n = d.below(most + 1);
    for (let i = 0; i < n; i++) {
      make();
      if (i < n - 1) put(",");
    }
    if (trailing && n > 0 && d.chance(0.2)) put(",");
  };

  const primary = (depth: number): void => {
    const kind = d.below(depth > 2 ? 5 : 10);
    if (kind <= 1) put(d.pick(["1", "0.001", "1_000", "2.5e-3", "28", "200_000"]));
    else if (kind === 2) name();
    else if (kind === 3) put(d.pick(['"a text"', '"//no"', '"é/*"', "true", "false", "?"]));
    else if (kind === 4) path();
    else if (kind === 5) call(depth + 1);
    else if (kind === 6) {
      put("[");
      commas(4, () => expression(depth + 1), true);
      put("]");
    } else if (kind === 7) {
      put("(");
      expression(depth + 1);
      put(")");
    } else if (kind === 8) settings(depth + 1, 3);
    else {
      put("-");
      primary(depth + 1);
    }
  };
  const path = () => {
    name();
    pieces.push({ text: ".", glued: true });
    put(d.pick([...words, '"body mass (g)"']));
  };
  const expression = (depth: number): void => {
    primary(depth);
    while (d.chance(0.2)) {
      put(d.pick(["+", "-", "*", "/"]));
      primary(depth + 1);
    }
  };
  const callArguments = (depth: number) => {
    put("(");
    commas(
      4,
      () => {
        if (d.chance(0.4)) put(d.pick(words), ":");
        expression(depth);
      },
      true,
    );
    put(")");
  };
  const call = (depth: number) => {
    name();
    callArguments(depth);
  };
  const settings = (depth: number, most: number) => {
    put("{");
    some(most, () => {
      put(d.pick(words), ":");
      expression(depth);
      if (d.chance(0.3)) put(",");
    });
    put("}");
  };
  const sizes = (depth: number) => {
    put("[");
    commas(3, () => expression(depth + 1), false);
    put("]");
  };
  const step = (depth: number): void => {
    if (d.chance(0.12) && depth < 3) {
      put("repeat");
      if (d.chance(0.5)) put("i", "in");
      expression(2);
      if (d.chance(0.5)) {
        put("..");
        expression(2);
      }
      body(depth + 1);
    } else {
      put(d.chance(0.1) ? "in" : d.pick(names));
      if (d.chance(0.5)) callArguments(1);
    }
  };
  const assertion = () => {
    if (!d.chance(0.1)) return;
    put(":");
    sizes(1);
  };
  const pipeline = (depth: number) => {
    step(depth);
    assertion();
    some(5, () => {
      put("->");
      step(depth);
      assertion();
    });
  };
  const body = (depth: number) => {
    put("{");
    some(5, (i) => {
      if (d.chance(0.25) && depth < 3) declaration(depth + 1);
      else {
        if (d.chance(0.4) && (i > 0 || d.chance(0.3))) put("->");
        step(depth);
        assertion();
      }
    });
    put("}");
  };
  const type = () => {
    name();
    if (d.chance(0.7)) sizes(1);
  };
  const declaration = (depth: number): void => {
    switch (d.below(12)) {
      case 0:
        put("model", "Some");
        return;
      case 1:
        put("import", "{");
        commas(3, name, false);
        put("}", "from", '"./x.mcnn"');
        return;
      case 2:
        put(d.pick(["const", "param"]));
        name();
        put("=");
        expression(0);
        return;
      case 3:
        put(d.pick(["data", "train"]));
        settings(0, 5);
        return;
      case 4:
      case 5:
        if (d.chance(0.3)) put("optional");
        put("input");
        name();
        put(":");
        type();
        if (d.chance(0.7)) {
          put("=");
          expression(1);
          some(3, () => {
            put("->");
            step(3);
          });
        }
        if (d.chance(0.3)) settings(0, 3);
        return;
      case 6:
        put("block");
        name();
        if (d.chance(0.7)) {
          put("(");
          commas(
            3,
            () => {
              name();
              if (d.chance(0.4)) {
                put("=");
                expression(1);
              }
            },
            false,
          );
          put(")");
        }
        body(depth);
        return;
      case 7:
        put("head");
        name();
        put(":");
        type();
        put("=");
        pipeline(depth);
        if (d.chance(0.6)) settings(0, 4);
        return;
      case 8:
        put("expect", "{");
        some(3, () => {
          put(d.pick(words), d.pick(["<", "<=", ">", ">="]));
          expression(1);
          if (d.chance(0.3)) put(",");
        });
        put("}");
        return;
      default:
        put(d.pick(["branch", "trunk", "fuse", "shared"]));
        name();
        put("=");
        pipeline(depth);
    }
  };
  const count = 1 + d.below(7);
  for (let i = 0; i < count; i++) declaration(0);
  return { text: spread(d, pieces) };
}

const touching = /^(?:[,.:)\]}]|\.\.)$/;

/** Joins tokens with spaces, line ends and comments. */
function spread(d: Dice, pieces: readonly Piece[]): string {
  const wild = d.pick([0, 0.01, 0.05, 0.3]);
  const breaks = d.pick([0, 0.05, 0.2]);
  let comments = 0;
  let depth = 0;
  // A declaration within braces must not begin in the first column.
  const indentation = () => (depth > 0 ? "  ".repeat(1 + d.below(3)) : " ".repeat(d.below(2)));
  const lineEnd = () => `${d.chance(0.2) ? "  " : ""}${"\n".repeat(d.pick([1, 1, 1, 2, 3]))}${indentation()}`;
  const comment = (): string => {
    const text = `c${++comments}`;
    const kind = d.below(7);
    if (kind <= 2) return `// ${text}${lineEnd()}`;
    if (kind === 3) return `/// ${text}${lineEnd()}`;
    if (kind === 4) return `/* ${text} */${d.pick(["", " ", lineEnd()])}`;
    if (kind === 5) return `/* ${text}\n   more${d.pick(["", " "])} */${d.pick([" ", lineEnd()])}`;
    return `/*${text}\n * more\n  * and more\n*/${d.pick([" ", lineEnd()])}`;
  };
  const gap = (): string => {
    let text = d.chance(breaks) ? lineEnd() : d.pick([" ", " ", " ", "   "]);
    while (d.chance(wild)) text += `${d.pick(["", " ", lineEnd()])}${comment()}`;
    return text;
  };
  let text = d.chance(0.2) ? comment() : "";
  for (const [i, piece] of pieces.entries()) {
    text += piece.text;
    if (/^[([{]$/.test(piece.text)) depth++;
    const next = pieces[i + 1];
    if (next && /^[)\]}]$/.test(next.text)) depth--;
    if (piece.glued) continue;
    if (
      next &&
      /^(?:model|import|const|param|data|train|optional|input|block|head|expect|branch|trunk|fuse|shared)$/.test(
        next.text,
      ) &&
      d.chance(0.8)
    ) {
      text += d.chance(wild) ? gap() : "";
      text += lineEnd();
    } else if (next && touching.test(next.text) && d.chance(0.7)) {
      text += d.chance(wild / 3) ? gap() : "";
    } else text += gap();
  }
  return text + (d.chance(0.5) ? lineEnd() : "");
}
