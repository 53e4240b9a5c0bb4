/** As much of TypeScript as generated code is made of. Text of a spec is only ever a literal's value or a comment. */
export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null | undefined }
  /** An identifier that `names.ts` has given, or one of the target's own. */
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "member"; readonly of: Expression; readonly name: string }
  | {
      readonly kind: "call";
      readonly callee: Expression;
      readonly arguments: readonly Item[];
      readonly isNew: boolean;
    }
  | { readonly kind: "array"; readonly items: readonly Item[] }
  | { readonly kind: "object"; readonly properties: readonly Property[]; readonly isOpen: boolean }
  | { readonly kind: "template"; readonly parts: readonly (string | Expression)[] }
  | { readonly kind: "negate" | "not"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "conditional";
      readonly condition: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | {
      readonly kind: "arrow";
      readonly parameters: readonly string[];
      readonly body: Expression | readonly Statement[];
    }
  | { readonly kind: "asConst"; readonly of: Expression }
  | { readonly kind: "await"; readonly of: Expression }
  | { readonly kind: "spread"; readonly of: Expression };

export type Operator = "+" | "-" | "*" | "/" | "%" | "<" | ">" | "!==" | "&&";

/** One of several in brackets. */
export interface Item {
  readonly value: Expression;
  /** On its line, after it. */
  readonly comment?: string | undefined;
}

export interface Property extends Item {
  readonly name: string;
  readonly doc?: readonly (string | undefined)[];
}

export type Type =
  | { readonly kind: "named"; readonly name: string }
  | { readonly kind: "literal"; readonly value: string }
  | { readonly kind: "tuple"; readonly items: readonly Type[] }
  | { readonly kind: "union"; readonly of: readonly Type[] };

export interface Parameter {
  readonly name: string;
  /** Absent where the fallback tells. */
  readonly type?: Type;
  readonly fallback?: Expression | undefined;
}

export type Statement = (
  | { readonly kind: "import"; readonly names: readonly string[] | "tf"; readonly from: string }
  | {
      readonly kind: "declare";
      readonly word: "const" | "let";
      readonly name: string;
      readonly type?: Type | undefined;
      readonly value: Expression;
      readonly isExported?: true;
    }
  /** `const { rate } = value;`; each property's value is the name that it gets. */
  | { readonly kind: "destructure"; readonly properties: readonly Property[]; readonly value: Expression }
  | { readonly kind: "assign"; readonly name: string; readonly value: Expression }
  | { readonly kind: "return"; readonly value: Expression }
  | { readonly kind: "expression"; readonly value: Expression }
  | { readonly kind: "if"; readonly condition: Expression; readonly body: Statement }
  /** Counts `index` up from `from` to `to`, both included. */
  | {
      readonly kind: "for";
      readonly index: string;
      readonly from: Expression;
      readonly to: Expression;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: "function";
      readonly name: string;
      readonly parameters: readonly Parameter[];
      readonly result: Type;
      readonly body: readonly Statement[];
      readonly isExported?: true;
    }
  /** A comment on a line of its own. */
  | { readonly kind: "note"; readonly text: string }
  /** An empty line. */
  | { readonly kind: "blank" }
  /** Code that the compiler brings along. */
  | { readonly kind: "verbatim"; readonly text: string }
) & {
  /** Paragraphs of a comment above it. */
  readonly doc?: readonly (string | undefined)[] | undefined;
  /** After it. */
  readonly comment?: string | undefined;
};

export const blank: Statement = { kind: "blank" };

export function literal(value: string | number | boolean | null | undefined): Expression {
  return { kind: "literal", value };
}

export function name(identifier: string): Expression {
  return { kind: "name", name: identifier };
}

/** `tf.layers.dense` */
export function path(first: string, ...more: readonly string[]): Expression {
  return more.reduce<Expression>((of, member) => ({ kind: "member", of, name: member }), name(first));
}

export function call(callee: Expression, ...args: readonly Expression[]): Expression {
  return { kind: "call", callee, arguments: args.map((value) => ({ value })), isNew: false };
}

export function construct(className: string, ...args: readonly Expression[]): Expression {
  return {
    kind: "call",
    callee: name(className),
    arguments: args.map((value) => ({ value })),
    isNew: true,
  };
}

export function array(items: readonly Expression[]): Expression {
  return { kind: "array", items: items.map((value) => ({ value })) };
}

export function object(entries: readonly (readonly [name: string, value: Expression])[]): Expression {
  return {
    kind: "object",
    properties: entries.map(([property, value]) => ({ name: property, value })),
    isOpen: false,
  };
}

/** With a line for each property. */
export function openObject(properties: readonly Property[]): Expression {
  return { kind: "object", properties, isOpen: true };
}

export function binary(left: Expression, operator: Operator, right: Expression): Expression {
  return { kind: "binary", operator, left, right };
}

/** Numbers, flags, texts, and lists of them. */
export function literalOf(value: unknown): Expression {
  if (Array.isArray(value)) return array(value.map(literalOf));
  const isPlain = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return literal(isPlain ? value : undefined);
}

export function type(named: string): Type {
  return { kind: "named", name: named };
}
