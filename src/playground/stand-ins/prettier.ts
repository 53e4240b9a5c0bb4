import type { Options } from "prettier";
import { load } from "../later/load.js";

/** As `prettier/standalone`, which comes with its plugins when the first code is laid out. */
export async function format(text: string, options: Options): Promise<string> {
  const prettier = await load("prettier");
  return prettier.format(text, { ...options, plugins: [...prettier.plugins] });
}
