import type { Callable } from "../catalogue/options.js";

/** Tells one declared thing of a program from all others: a constant, a function, a parameter, an index, a value. */
export type Id = number;

/** What an expression surely comes to; `other` for words and calls, whose code depends on the option they are for. */
export type ValueType = "number" | "flag" | "text" | "list" | "other";

/** What a person would write for a number, an option, an argument. Constants without a name are written out. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "flag"; readonly value: boolean }
  /** One of an option's choices, or the name of a part without arguments. */
  | { readonly kind: "word"; readonly value: string }
  /** A constant, a function's parameter, or a loop's index. */
  | { readonly kind: "reference"; readonly to: Id; readonly type: ValueType }
  | { readonly kind: "negate"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  | { readonly kind: "function"; readonly name: string; readonly arguments: readonly Expression[] }
  /** An initializer, a regularizer, a constraint, or a layer within a layer. */
  | {
      readonly kind: "call";
      readonly callable: Callable;
      readonly arguments: readonly Argument[];
      /** Of its options, as far as its text tells them. */
      readonly values: Readonly<Record<string, unknown>>;
    };

/** What is written for an option: they are in the order of the spec, each with its option's name. */
export interface Argument {
  readonly option: string;
  readonly value: Expression;
}

export function typeOf(expression: Expression): ValueType {
  switch (expression.kind) {
    case "number":
    case "negate":
    case "binary":
    case "function":
      return "number";
    case "flag":
    case "text":
      return expression.kind;
    case "reference":
      return expression.type;
    case "list":
      return expression.items.length > 0 && expression.items.every((item) => typeOf(item) === "number")
        ? "list"
        : "other";
    case "word":
    case "call":
      return "other";
  }
}

/** Whether it speaks of no constant, parameter or index: then its value is the same wherever it is written. */
export function isFixed(expression: Expression): boolean {
  switch (expression.kind) {
    case "reference":
      return false;
    case "negate":
      return isFixed(expression.operand);
    case "binary":
      return isFixed(expression.left) && isFixed(expression.right);
    case "list":
      return expression.items.every(isFixed);
    case "function":
      return expression.arguments.every(isFixed);
    case "call":
      return expression.arguments.every(({ value }) => isFixed(value));
    default:
      return true;
  }
}
