import { UsageError } from "../errors.js";
import { explainError } from "../main.js";
import { nearest } from "../nearest.js";
import { readTrainFlags } from "./trainFlags.js";

/** What a param of a spec can be. */
export type Param = number | string | boolean;

// The params are read before `train` is called, which writes them into the run's settings.
let resolved: Readonly<Record<string, Param>> = {};

/**
 * The spec's params, with what `--set name=value` says in place of their defaults. Ends the process with a message
 * and exit code 2 when a name is unknown or a value is not of the default's type.
 */
export function readParams<P extends Readonly<Record<string, Param>>>(defaults: P): P {
  try {
    const params = applySettings(defaults, readTrainFlags(process.argv.slice(2)).set);
    resolved = params;
    return params;
  } catch (error) {
    return process.exit(explainError(error));
  }
}

/** What the last `readParams` gave. */
export function resolvedParams(): Readonly<Record<string, Param>> {
  return resolved;
}

/** `defaults` with the texts of `settings` read as values of the same types. */
export function applySettings<P extends Readonly<Record<string, Param>>>(
  defaults: P,
  settings: Readonly<Record<string, string>>,
): P {
  const params: Record<string, Param> = { ...defaults };
  for (const [name, text] of Object.entries(settings)) {
    const value = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
    if (value === undefined) throw unknownParam(name, Object.keys(defaults));
    params[name] = readLike(value, name, text);
  }
  return Object.assign({}, defaults, params);
}

function unknownParam(name: string, known: readonly string[]): UsageError {
  const near = nearest(name, known);
  const fix = near
    ? `write --set ${near}=…`
    : known.length > 0
      ? `there are: ${known.join(", ")}`
      : undefined;
  return new UsageError(`the spec has no param "${name}"`, fix);
}

function readLike(value: Param, name: string, text: string): Param {
  if (typeof value === "string") return text;
  if (typeof value === "boolean") {
    if (text === "true" || text === "false") return text === "true";
    throw new UsageError(`--set ${name}=${text}: ${name} is true or false`);
  }
  const number = Number(text.replaceAll("_", ""));
  if (text.trim() === "" || !Number.isFinite(number)) {
    throw new UsageError(
      `--set ${name}=${text}: ${name} is a number`,
      `write --set ${name}=${value}, for example`,
    );
  }
  return number;
}
