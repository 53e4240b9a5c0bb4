import { InvalidArgumentError } from "commander";

/** Adds a flag's `name=value` to those given before. */
export function collectPairs(
  text: string,
  before: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const equals = text.indexOf("=");
  if (equals < 1) throw new InvalidArgumentError("Write it as name=value.");
  return { ...before, [text.slice(0, equals)]: text.slice(equals + 1) };
}
