import { commentText, docComment } from "./comment.js";
import { keyCode, literalCode, templateCode, textCode } from "./literal.js";
import type { Expression, Item, Operator, Parameter, Property, Statement, Type } from "./tree.js";

/** Statements as text, which `format` then lays out. */
export function print(statements: readonly Statement[]): string {
  return statements.map(printStatement).join("");
}

function printStatement(statement: Statement): string {
  return `${docComment(...(statement.doc ?? []))}${statementCode(statement)}${after(statement)}\n`;
}

function after({ comment }: { readonly comment?: string | undefined }): string {
  return comment === undefined ? "" : ` // ${commentText(comment)}`;
}

function statementCode(statement: Statement): string {
  switch (statement.kind) {
    case "blank":
      return "";
    case "note":
      return `// ${commentText(statement.text)}`;
    case "verbatim":
      return statement.text;
    case "import": {
      const { names, from } = statement;
      const what = names === "tf" ? "* as tf" : `{ ${names.join(", ")} }`;
      return `import ${what} from ${textCode(from)};`;
    }
    case "declare": {
      const { word, name, type, value, isExported } = statement;
      const told = type ? `: ${typeCode(type)}` : "";
      return `${isExported ? "export " : ""}${word} ${name}${told} = ${expressionCode(value)};`;
    }
    case "destructure":
      return `const ${objectCode(statement.properties, false)} = ${expressionCode(statement.value)};`;
    case "assign":
      return `${statement.name} = ${expressionCode(statement.value)};`;
    case "return":
      return `return ${expressionCode(statement.value)};`;
    case "expression":
      return `${expressionCode(statement.value)};`;
    case "if":
      return `if (${expressionCode(statement.condition)})\n${printStatement(statement.body).trimEnd()}`;
    case "for": {
      const { index, from, to, body } = statement;
      const head = `let ${index} = ${expressionCode(from)}; ${index} <= ${expressionCode(to)}; ${index}++`;
      return `for (${head}) {\n${print(body)}}`;
    }
    case "function": {
      const { name, parameters, result, body, isExported } = statement;
      const signature = `${name}(${parameters.map(parameterCode).join(", ")}): ${typeCode(result)}`;
      return `${isExported ? "export " : ""}function ${signature} {\n${print(body)}}`;
    }
  }
}

function parameterCode({ name, type, fallback }: Parameter): string {
  const told = type ? `: ${typeCode(type)}` : "";
  return `${name}${told}${fallback ? ` = ${expressionCode(fallback)}` : ""}`;
}

function typeCode(type: Type): string {
  switch (type.kind) {
    case "named":
      return type.name;
    case "literal":
      return textCode(type.value);
    case "tuple":
      return `[${type.items.map(typeCode).join(", ")}]`;
    case "union":
      return type.of.map(typeCode).join(" | ");
  }
}

function expressionCode(expression: Expression): string {
  switch (expression.kind) {
    case "literal":
      return literalCode(expression.value);
    case "name":
      return expression.name;
    case "member":
      return `${within(expression.of, tightest)}.${expression.name}`;
    case "call": {
      const callee = within(expression.callee, tightest);
      return `${expression.isNew ? "new " : ""}${callee}(${itemsCode(expression.arguments)})`;
    }
    case "array":
      return `[${itemsCode(expression.items)}]`;
    case "object":
      return objectCode(expression.properties, expression.isOpen);
    case "template":
      return `\`${expression.parts.map(partCode).join("")}\``;
    case "negate":
      return `-${within(expression.operand, tightest)}`;
    case "not":
      return `!${within(expression.operand, tightest)}`;
    case "binary": {
      const { operator, left, right } = expression;
      const level = levels[operator];
      return `${within(left, level)} ${operator} ${within(right, level + 1)}`;
    }
    case "conditional": {
      const { condition, yes, no } = expression;
      return `${within(condition, 1)} ? ${within(yes, 0)} : ${within(no, 0)}`;
    }
    case "arrow": {
      const { body } = expression;
      // An object in braces would be read as a body.
      const code =
        "kind" in body
          ? body.kind === "object"
            ? `(${expressionCode(body)})`
            : expressionCode(body)
          : `{\n${print(body)}}`;
      return `(${expression.parameters.join(", ")}) => ${code}`;
    }
    case "asConst":
      return `${within(expression.of, tightest)} as const`;
    case "await":
      return `await ${within(expression.of, tightest)}`;
    case "spread":
      return `...${expressionCode(expression.of)}`;
  }
}

const levels: Readonly<Record<Operator, number>> = {
  "&&": 1,
  "!==": 2,
  "<": 3,
  ">": 3,
  "+": 4,
  "-": 4,
  "*": 5,
  "/": 5,
  "%": 5,
};

const tightest = 6;

/** In parentheses where it binds less tightly than `level`. */
function within(expression: Expression, level: number): string {
  const code = expressionCode(expression);
  return levelOf(expression) < level ? `(${code})` : code;
}

function levelOf(expression: Expression): number {
  switch (expression.kind) {
    case "binary":
      return levels[expression.operator];
    case "conditional":
    case "arrow":
    case "asConst":
      return 0;
    case "negate":
    case "not":
    case "await":
      return tightest - 1;
    case "literal":
      // Minus before a negative number would be another operator.
      return typeof expression.value === "number" && expression.value < 0 ? tightest - 1 : tightest;
    default:
      return tightest;
  }
}

function partCode(part: string | Expression): string {
  return typeof part === "string" ? templateCode(part) : `\${${expressionCode(part)}}`;
}

/** One after the other, or with a line for each where a comment stands after one. */
function itemsCode(items: readonly Item[]): string {
  if (items.every(({ comment }) => comment === undefined))
    return items.map(({ value }) => expressionCode(value)).join(", ");
  return `${items.map((item) => `${expressionCode(item.value)},${after(item)}`).join("\n")}\n`;
}

function objectCode(properties: readonly Property[], isOpen: boolean): string {
  if (properties.length === 0) return "{}";
  if (!isOpen) return `{ ${properties.map(propertyCode).join(", ")} }`;
  const lines = properties.map(
    (property) => `${docComment(...(property.doc ?? []))}${propertyCode(property)},${after(property)}\n`,
  );
  return `{\n${lines.join("")}}`;
}

function propertyCode({ name, value }: Property): string {
  const [key, code] = [keyCode(name), expressionCode(value)];
  return key === code ? code : `${key}: ${code}`;
}
