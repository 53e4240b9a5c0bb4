/**
 * A size that may not be known before the data is seen.
 *
 * Known sizes are plain integers. Others are linear expressions over atoms: `?` of an input's axis, a rounded-down
 * quotient, or a product of two unknowns. The form is canonical, so two sizes are surely equal when their `key`s
 * are, and their difference is surely not zero when it is a constant other than zero.
 */
export type Dim = number | Unknown;

export interface Unknown {
  readonly key: string;
  readonly terms: readonly Term[];
  readonly constant: number;
}

interface Term {
  readonly factor: number;
  readonly atom: Atom;
}

type Atom =
  | { readonly kind: "symbol"; readonly key: string }
  | { readonly kind: "quotient"; readonly key: string; readonly dividend: Unknown; readonly divisor: number }
  | { readonly kind: "product"; readonly key: string; readonly left: Unknown; readonly right: Unknown };

/** The size of one axis that only the data knows; `key` tells it from others, e.g. `sound.0`. */
export function unknownSize(key: string): Unknown {
  return unknown([{ factor: 1, atom: { kind: "symbol", key } }], 0);
}

export function isKnown(dim: Dim): dim is number {
  return typeof dim === "number";
}

export function add(a: Dim, b: Dim): Dim {
  if (isKnown(a) && isKnown(b)) return a + b;
  const x = linear(a);
  const y = linear(b);
  const terms = new Map<string, Term>();
  for (const term of [...x.terms, ...y.terms]) {
    const factor = (terms.get(term.atom.key)?.factor ?? 0) + term.factor;
    terms.set(term.atom.key, { factor, atom: term.atom });
  }
  return simplify([...terms.values()], x.constant + y.constant);
}

export function subtract(a: Dim, b: Dim): Dim {
  return add(a, multiply(b, -1));
}

export function multiply(a: Dim, b: Dim): Dim {
  if (isKnown(a) && isKnown(b)) return a * b;
  if (isKnown(b)) return scale(linear(a), b);
  if (isKnown(a)) return scale(linear(b), a);
  const [left, right] = a.key <= b.key ? [a, b] : [b, a];
  return unknown(
    [{ factor: 1, atom: { kind: "product", key: `(${left.key})*(${right.key})`, left, right } }],
    0,
  );
}

/** ⌊a / n⌋ for a positive integer n. */
export function floorDivide(a: Dim, n: number): Dim {
  if (isKnown(a)) return Math.floor(a / n);
  if (n === 1) return a;
  const only = a.terms.length === 1 ? a.terms[0] : undefined;
  // ⌊(⌊x / m⌋ + c) / n⌋ = ⌊(x + c·m) / (m·n)⌋
  if (only && only.factor === 1 && only.atom.kind === "quotient") {
    const { dividend, divisor } = only.atom;
    return floorDivide(add(dividend, a.constant * divisor), divisor * n);
  }
  const whole = a.terms.filter((t) => t.factor % n === 0);
  const rest = a.terms.filter((t) => t.factor % n !== 0);
  const outside = whole.map((t) => ({ factor: t.factor / n, atom: t.atom }));
  const constant = Math.floor(a.constant / n);
  if (rest.length === 0) return simplify(outside, constant);
  const dividend = unknown(rest, a.constant - constant * n);
  const quotient: Term = {
    factor: 1,
    atom: { kind: "quotient", key: `floor(${dividend.key}/${n})`, dividend, divisor: n },
  };
  return simplify([...outside, quotient], constant);
}

/** ⌈a / n⌉ for a positive integer n. */
export function ceilDivide(a: Dim, n: number): Dim {
  return floorDivide(add(a, n - 1), n);
}

export function product(dims: readonly Dim[]): Dim {
  return dims.reduce(multiply, 1);
}

/** Whether two sizes are equal: `undefined` when only the data can tell. */
export function equal(a: Dim, b: Dim): boolean | undefined {
  const difference = subtract(a, b);
  return isKnown(difference) ? difference === 0 : undefined;
}

/** As people write it: `28`, `?`, `?/2`, `2 * ? + 1`. */
export function dimText(dim: Dim): string {
  if (isKnown(dim)) return String(dim);
  const parts = dim.terms.map(({ factor, atom }) =>
    factor === 1 ? atomText(atom) : `${factor} * ${atomText(atom)}`,
  );
  const sum = parts.join(" + ");
  if (dim.constant === 0) return sum;
  return `${sum} ${dim.constant < 0 ? "-" : "+"} ${Math.abs(dim.constant)}`;
}

/** The size once the data is known: `sizes` gives each unknown axis by its key. */
export function valueAt(dim: Dim, sizes: ReadonlyMap<string, number>): number {
  if (isKnown(dim)) return dim;
  return dim.terms.reduce((sum, { factor, atom }) => sum + factor * atomAt(atom, sizes), dim.constant);
}

function atomAt(atom: Atom, sizes: ReadonlyMap<string, number>): number {
  if (atom.kind === "symbol") return sizes.get(atom.key) ?? NaN;
  if (atom.kind === "product") return valueAt(atom.left, sizes) * valueAt(atom.right, sizes);
  return Math.floor(valueAt(atom.dividend, sizes) / atom.divisor);
}

function atomText(atom: Atom): string {
  if (atom.kind === "symbol") return "?";
  if (atom.kind === "product") return `${grouped(atom.left)} * ${grouped(atom.right)}`;
  const { dividend, divisor } = atom;
  const up = dividend.constant === divisor - 1 ? unknown(dividend.terms, 0) : undefined;
  return up ? `ceil(${grouped(up)}/${divisor})` : `${grouped(dividend)}/${divisor}`;
}

function grouped(dim: Unknown): string {
  const simple = dim.terms.length === 1 && dim.constant === 0 && dim.terms[0]?.factor === 1;
  return simple ? dimText(dim) : `(${dimText(dim)})`;
}

function linear(dim: Dim): { terms: readonly Term[]; constant: number } {
  return isKnown(dim) ? { terms: [], constant: dim } : dim;
}

function scale(x: { terms: readonly Term[]; constant: number }, n: number): Dim {
  return simplify(
    x.terms.map((t) => ({ factor: t.factor * n, atom: t.atom })),
    x.constant * n,
  );
}

function simplify(terms: readonly Term[], constant: number): Dim {
  const live = terms.filter((t) => t.factor !== 0);
  return live.length === 0 ? constant : unknown(live, constant);
}

function unknown(terms: readonly Term[], constant: number): Unknown {
  const sorted = [...terms].sort((a, b) => (a.atom.key < b.atom.key ? -1 : 1));
  const key =
    sorted.map((t) => `${t.factor}*${t.atom.key}`).join("+") + (constant === 0 ? "" : `+${constant}`);
  return { key, terms: sorted, constant };
}
