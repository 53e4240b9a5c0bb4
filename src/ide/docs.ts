import type { Callable, Option } from "../catalogue/options.js";
import type * as ast from "../1-parse/ast.js";
import { textOf } from "../text/source.js";

/** `conv2d(filters, kernelSize, padding: …)`: how a call is written, its options each by a label. */
export interface Signature {
  readonly name: string;
  readonly parameters: readonly SignaturePart[];
  readonly doc: string;
}

export interface SignaturePart {
  readonly name: string;
  /** As it stands in the signature's line. */
  readonly label: string;
  readonly doc: string;
}

export function signatureOf(callable: Callable): Signature {
  const { name, doc, options, unnamed } = callable;
  const names = [...unnamed, ...Object.keys(options).filter((o) => !unnamed.includes(o))];
  const parameters = names.flatMap((key): SignaturePart[] => {
    const option = options[key];
    if (!option) return [];
    const label = unnamed.includes(key) ? key : `${key}:`;
    return [{ name: key, label: option.required ? label : `${label}?`, doc: optionDoc(option) }];
  });
  if ("sources" in callable)
    parameters.unshift({ name: "", label: "sources…", doc: "what is joined, by name" });
  return { name, doc, parameters };
}

export function blockSignature(block: ast.BlockDeclaration): Signature {
  const parameters = block.parameters.map((parameter): SignaturePart => ({
    name: parameter.name.text,
    label: textOf(parameter.span),
    doc: parameter.fallback ? `\`${textOf(parameter.fallback.span)}\` when left out` : "",
  }));
  return { name: block.name.text, doc: block.doc ?? "", parameters };
}

export function signatureLine({ name, parameters }: Signature): string {
  return `${name}(${parameters.map((p) => p.label).join(", ")})`;
}

/** "number of output values: a whole number of at least 1; `glorotNormal` when left out" */
export function optionDoc(option: Option<unknown>): string {
  const fallback = option.required ? "" : fallbackText(option.fallback);
  return `${option.doc}: ${option.expects}${fallback}`;
}

function fallbackText(fallback: unknown): string {
  if (fallback === undefined || typeof fallback === "object") return "";
  return `; \`${String(fallback)}\` when left out`;
}
