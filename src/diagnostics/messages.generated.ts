// Made by scripts/generate-diagnostics.mjs from errors/*.md: change the pages, not this file.

import type { Span } from "../text/source.js";
import type { Diagnostic } from "./diagnostic.js";
import { raise } from "./raise.js";
import type { More, MoreBecause } from "./raise.js";

/** What fills a param of a message. */
type Filling = string | number;

/** this does not belong here */
export function E0101(
  params: { readonly found: Filling; readonly expected: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0101",
      severity: "error",
      message: `${params.found} does not belong here`,
      label: `expected ${params.expected}`,
    },
    span,
    more,
  );
}

/** a character that mcnn does not use */
export function E0102(
  params: { readonly character: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0102",
      severity: "error",
      message: `${params.character} is not used in mcnn`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a bracket, a text or a comment is not closed */
export function E0103(
  params: { readonly what: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    { code: "E0103", severity: "error", message: `${params.what}`, label: `${params.why}` },
    span,
    more,
  );
}

/** the text is too deeply nested, or too large */
export function E0104(
  params: { readonly what: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    { code: "E0104", severity: "error", message: `${params.what}`, label: `${params.why}` },
    span,
    more,
  );
}

/** a keyword cannot be a name */
export function E0105(params: { readonly name: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "E0105",
      severity: "error",
      message: `\`${params.name}\` cannot be a name`,
      label: `\`${params.name}\` is a keyword`,
    },
    span,
    more,
  );
}

/** a number is not written as numbers are */
export function E0106(
  params: { readonly text: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0106",
      severity: "error",
      message: `\`${params.text}\` is not a number`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a name that is not declared */
export function E0201(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    { code: "E0201", severity: "error", message: `there is no \`${params.name}\``, label: `${params.why}` },
    span,
    more,
  );
}

/** a name is declared twice */
export function E0202(params: { readonly name: Filling }, span: Span, more: MoreBecause = {}): Diagnostic {
  return raise(
    {
      code: "E0202",
      severity: "error",
      message: `\`${params.name}\` is declared twice`,
      label: `a second \`${params.name}\``,
      because: `\`${params.name}\` is declared here`,
    },
    span,
    more,
  );
}

/** a layer that does not exist */
export function E0203(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0203",
      severity: "error",
      message: `there is no layer \`${params.name}\``,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** an option that does not exist */
export function E0204(
  params: { readonly callee: Filling; readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0204",
      severity: "error",
      message: `\`${params.callee}\` has no option \`${params.name}\``,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a value that does not fit its option */
export function E0205(
  params: { readonly option: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0205",
      severity: "error",
      message: `\`${params.option}\` does not take this value`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** an option is missing */
export function E0206(
  params: { readonly callee: Filling; readonly option: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0206",
      severity: "error",
      message: `\`${params.callee}\` needs \`${params.option}\``,
      label: `\`${params.option}\` is missing`,
    },
    span,
    more,
  );
}

/** too many values without a name */
export function E0207(
  params: { readonly callee: Filling; readonly allowed: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0207",
      severity: "error",
      message: `\`${params.callee}\` takes ${params.allowed} without a name`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a value that cannot be worked out */
export function E0208(params: { readonly why: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    { code: "E0208", severity: "error", message: "this cannot be worked out", label: `${params.why}` },
    span,
    more,
  );
}

/** a block calls itself */
export function E0209(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0209",
      severity: "error",
      message: `block \`${params.name}\` calls itself`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a repeat that cannot be counted */
export function E0210(params: { readonly why: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "E0210",
      severity: "error",
      message: "a repeat needs a whole number of rounds",
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** the network is too large */
export function E0211(
  params: { readonly limit: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0211",
      severity: "error",
      message: `the network has more than ${params.limit} nodes`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** an import cannot be used */
export function E0212(
  params: { readonly what: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0212",
      severity: "error",
      message: `${params.what} cannot be imported`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a block without a way from `in` to `out` */
export function E0213(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0213",
      severity: "error",
      message: `block \`${params.name}\` has no way from \`in\` to \`out\``,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a name is used as what it is not */
export function E0214(
  params: { readonly name: Filling; readonly kind: Filling; readonly why: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0214",
      severity: "error",
      message: `\`${params.name}\` is ${params.kind}`,
      label: `${params.why}`,
      because: `\`${params.name}\` is declared here`,
    },
    span,
    more,
  );
}

/** an option is given twice */
export function E0215(params: { readonly option: Filling }, span: Span, more: MoreBecause = {}): Diagnostic {
  return raise(
    {
      code: "E0215",
      severity: "error",
      message: `\`${params.option}\` is given twice`,
      label: `\`${params.option}\` a second time`,
      because: `the first \`${params.option}\``,
    },
    span,
    more,
  );
}

/** a name is used before it is declared */
export function E0216(params: { readonly name: Filling }, span: Span, more: MoreBecause = {}): Diagnostic {
  return raise(
    {
      code: "E0216",
      severity: "error",
      message: `\`${params.name}\` is used before it is declared`,
      label: `\`${params.name}\` is declared further down`,
      because: `\`${params.name}\` is declared here`,
    },
    span,
    more,
  );
}

/** a spec has one `model` */
export function E0217(
  params: { readonly what: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    { code: "E0217", severity: "error", message: `${params.what}`, label: `${params.why}` },
    span,
    more,
  );
}

/** the shape is not what you say */
export function E0301(
  params: {
    readonly asserted: Filling;
    readonly layer: Filling;
    readonly input: Filling;
    readonly actual: Filling;
  },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0301",
      severity: "error",
      message: "the shape is not what you say",
      label: `you say ${params.asserted}`,
      because: `${params.layer} turns ${params.input} into ${params.actual}`,
    },
    span,
    more,
  );
}

/** a fusion of unlike shapes */
export function E0302(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0302",
      severity: "error",
      message: `\`${params.layer}\` cannot join these shapes`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a layer that wants another number of axes */
export function E0303(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0303",
      severity: "error",
      message: `\`${params.layer}\` cannot take this shape`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** nothing would be left of the map */
export function E0304(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0304",
      severity: "error",
      message: `the map is too small for \`${params.layer}\``,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a size that has to be known */
export function E0305(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0305",
      severity: "error",
      message: `\`${params.layer}\` needs sizes that are known`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** the number of values would change */
export function E0306(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0306",
      severity: "error",
      message: `\`${params.layer}\` cannot change the number of values`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** an option that does not suit the input */
export function E0307(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0307",
      severity: "error",
      message: `\`${params.layer}\` cannot work like this on its input`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a fusion of too few or too many sources */
export function E0308(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0308",
      severity: "error",
      message: `\`${params.layer}\` takes another number of sources`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a shared part is used with other shapes */
export function E0309(
  params: { readonly name: Filling; readonly shape: Filling; readonly first: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0309",
      severity: "error",
      message: `\`${params.name}\` is used with two shapes`,
      label: `here it gets ${params.shape}`,
      because: `here it gets ${params.first}`,
    },
    span,
    more,
  );
}
