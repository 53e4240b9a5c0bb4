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
      about: "syntax",
      chains: true,
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
      about: "syntax",
      chains: false,
      message: `${params.character} is not used in mcnn`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a bracket, a string or a comment is not closed */
export function E0103(
  params: { readonly what: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0103",
      severity: "error",
      about: "syntax",
      chains: false,
      message: `${params.what}`,
      label: `${params.why}`,
    },
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
    {
      code: "E0104",
      severity: "error",
      about: "syntax",
      chains: false,
      message: `${params.what}`,
      label: `${params.why}`,
    },
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
      about: "syntax",
      chains: false,
      message: `\`${params.name}\` cannot be a name`,
      label: `\`${params.name}\` is a keyword`,
    },
    span,
    more,
  );
}

/** a number that is not written correctly */
export function E0106(
  params: { readonly text: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0106",
      severity: "error",
      about: "syntax",
      chains: false,
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
    {
      code: "E0201",
      severity: "error",
      about: "names",
      chains: false,
      message: `there is no \`${params.name}\``,
      label: `${params.why}`,
    },
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
      about: "words",
      chains: false,
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
      about: "names",
      chains: true,
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
      about: "words",
      chains: true,
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
      about: "values",
      chains: true,
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
      about: "values",
      chains: false,
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
      about: "values",
      chains: false,
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
    {
      code: "E0208",
      severity: "error",
      about: "values",
      chains: false,
      message: "this cannot be worked out",
      label: `${params.why}`,
    },
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
      about: "words",
      chains: false,
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
      about: "values",
      chains: false,
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
      about: "values",
      chains: false,
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
      about: "words",
      chains: false,
      message: `${params.what}`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a block without a path from `in` to `out` */
export function E0213(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0213",
      severity: "error",
      about: "values",
      chains: false,
      message: `block \`${params.name}\` has no path from \`in\` to \`out\``,
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
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0214",
      severity: "error",
      about: "values",
      chains: true,
      message: `\`${params.name}\` is ${params.kind}`,
      label: `${params.why}`,
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
      about: "words",
      chains: false,
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
      about: "values",
      chains: false,
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
    {
      code: "E0217",
      severity: "error",
      about: "words",
      chains: false,
      message: `${params.what}`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a network without an output */
export function E0218(params: { readonly why: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "E0218",
      severity: "error",
      about: "whole",
      chains: false,
      message: "the network computes nothing",
      label: `${params.why}`,
    },
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
      about: "shapes",
      chains: false,
      message: "the shape is not what you say",
      label: `you say ${params.asserted}`,
      because: `${params.layer} turns ${params.input} into ${params.actual}`,
    },
    span,
    more,
  );
}

/** a fusion of shapes that do not agree */
export function E0302(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0302",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `\`${params.layer}\` cannot join these shapes`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a layer that needs a different number of axes */
export function E0303(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0303",
      severity: "error",
      about: "shapes",
      chains: false,
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
      about: "shapes",
      chains: false,
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
      about: "shapes",
      chains: false,
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
      about: "shapes",
      chains: false,
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
      about: "shapes",
      chains: false,
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
      about: "shapes",
      chains: false,
      message: `\`${params.layer}\` takes a different number of sources`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a shared part is used with different shapes */
export function E0309(
  params: { readonly name: Filling; readonly shape: Filling; readonly first: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0309",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `\`${params.name}\` is used with two shapes`,
      label: `here it gets ${params.shape}`,
      because: `here it gets ${params.first}`,
    },
    span,
    more,
  );
}

/** a layer that looks things up by number */
export function E0310(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0310",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `\`${params.layer}\` takes whole numbers, from an input`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a fusion of a value with itself, which others take too */
export function E0311(
  params: { readonly layer: Filling; readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0311",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `\`${params.layer}\` gets \`${params.name}\` twice`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a mask where TensorFlow.js takes none */
export function E0312(
  params: { readonly layer: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0312",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `\`${params.layer}\` cannot take a masked series`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** uses of a shared part in an order that saving loses */
export function E0313(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0313",
      severity: "error",
      about: "whole",
      chains: false,
      message: `\`${params.name}\` is used in an order that a saved model loses`,
      label: `${params.why}`,
      because: "use this one first",
    },
    span,
    more,
  );
}

/** sizes that fit no data */
export function E0314(
  params: { readonly layer: Filling; readonly why: Filling; readonly before: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0314",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `no data fit the network: \`${params.layer}\` needs what was ruled out before`,
      label: `${params.why}`,
      because: `${params.before}`,
    },
    span,
    more,
  );
}

/** more than a machine can hold */
export function E0315(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0315",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `${params.name} is too large`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a head that gets the wrong shape */
export function E0401(
  params: {
    readonly head: Filling;
    readonly kind: Filling;
    readonly wanted: Filling;
    readonly actual: Filling;
  },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0401",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `head \`${params.head}\` gets the wrong shape`,
      label: `${params.kind} wants ${params.wanted}`,
      because: `${params.actual}`,
    },
    span,
    more,
  );
}

/** a loss that does not fit its head */
export function E0402(
  params: { readonly loss: Filling; readonly head: Filling; readonly why: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0402",
      severity: "error",
      about: "settings",
      chains: false,
      message: `\`${params.loss}\` does not fit head \`${params.head}\``,
      label: `${params.why}`,
      because: "the head's kind",
    },
    span,
    more,
  );
}

/** a metric that does not fit its head */
export function E0403(
  params: { readonly metric: Filling; readonly head: Filling; readonly why: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0403",
      severity: "error",
      about: "settings",
      chains: false,
      message: `\`${params.metric}\` does not fit head \`${params.head}\``,
      label: `${params.why}`,
      because: "the head's kind",
    },
    span,
    more,
  );
}

/** nothing to monitor has this name */
export function E0404(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0404",
      severity: "error",
      about: "settings",
      chains: false,
      message: `\`${params.name}\` cannot be monitored`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a word that is not known here */
export function E0405(
  params: { readonly what: Filling; readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0405",
      severity: "error",
      about: "words",
      chains: true,
      message: `there is no ${params.what} \`${params.name}\``,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** the network is over its budget */
export function E0406(
  params: { readonly name: Filling; readonly actual: Filling; readonly limit: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0406",
      severity: "error",
      about: "whole",
      chains: false,
      message: "the network is over its budget",
      label: `\`${params.name}\` is ${params.actual}, and has to be ${params.limit}`,
    },
    span,
    more,
  );
}

/** a setting is missing */
export function E0407(
  params: { readonly owner: Filling; readonly setting: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0407",
      severity: "error",
      about: "settings",
      chains: false,
      message: `${params.owner} needs \`${params.setting}\``,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a kind with the wrong sizes */
export function E0408(
  params: { readonly kind: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0408",
      severity: "error",
      about: "shapes",
      chains: false,
      message: `\`${params.kind}\` takes different sizes`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** there are no rows to validate on */
export function E0409(params: { readonly why: Filling }, span: Span, more: MoreBecause = {}): Diagnostic {
  return raise(
    {
      code: "E0409",
      severity: "error",
      about: "data",
      chains: false,
      message: "there are no rows to validate on",
      label: `${params.why}`,
      because: "the split",
    },
    span,
    more,
  );
}

/** there is nothing to train */
export function E0410(params: { readonly why: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "E0410",
      severity: "error",
      about: "whole",
      chains: false,
      message: "there is nothing to train",
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** two settings that exclude each other */
export function E0411(
  params: { readonly first: Filling; readonly second: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0411",
      severity: "error",
      about: "settings",
      chains: false,
      message: `\`${params.first}\` and \`${params.second}\` exclude each other`,
      label: "clip by one of them",
      because: "the other one",
    },
    span,
    more,
  );
}

/** a file of data cannot be read */
export function E0501(
  params: { readonly path: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0501",
      severity: "error",
      about: "data",
      chains: false,
      message: `\`${params.path}\` cannot be read`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a column that is not there */
export function E0502(
  params: { readonly source: Filling; readonly column: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0502",
      severity: "error",
      about: "data",
      chains: false,
      message: `\`${params.source}\` has no column \`${params.column}\``,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** the data have a different shape */
export function E0503(
  params: { readonly input: Filling; readonly declared: Filling; readonly actual: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0503",
      severity: "error",
      about: "data",
      chains: false,
      message: `the data of input \`${params.input}\` have a different shape`,
      label: `you say ${params.declared}`,
      because: `${params.actual}`,
    },
    span,
    more,
  );
}

/** sources with different numbers of rows */
export function E0504(
  params: {
    readonly source: Filling;
    readonly rows: Filling;
    readonly first: Filling;
    readonly others: Filling;
  },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0504",
      severity: "error",
      about: "data",
      chains: false,
      message: "the sources have different numbers of rows",
      label: `\`${params.source}\` has ${params.rows} rows`,
      because: `\`${params.first}\` has ${params.others} rows`,
    },
    span,
    more,
  );
}

/** labels that are not the classes */
export function E0505(
  params: { readonly column: Filling; readonly kind: Filling; readonly why: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0505",
      severity: "error",
      about: "data",
      chains: false,
      message: `the labels in \`${params.column}\` do not fit ${params.kind}`,
      label: `${params.why}`,
      because: "the classes are declared here",
    },
    span,
    more,
  );
}

/** shares that do not add up */
export function E0506(params: { readonly sum: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "E0506",
      severity: "error",
      about: "data",
      chains: false,
      message: "the shares of the split do not add up to 1",
      label: `${params.sum}`,
    },
    span,
    more,
  );
}

/** a column of the wrong kind */
export function E0507(
  params: { readonly column: Filling; readonly wanted: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0507",
      severity: "error",
      about: "data",
      chains: false,
      message: `\`${params.column}\` does not hold ${params.wanted}`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a target of the wrong shape */
export function E0508(
  params: { readonly head: Filling; readonly why: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "E0508",
      severity: "error",
      about: "data",
      chains: false,
      message: `the target of head \`${params.head}\` has the wrong shape`,
      label: `${params.why}`,
      because: "the head's kind",
    },
    span,
    more,
  );
}

/** a preparation that cannot take this */
export function E0509(
  params: { readonly step: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0509",
      severity: "error",
      about: "data",
      chains: false,
      message: `\`${params.step}\` cannot take this`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** this is not a column of a source */
export function E0510(params: { readonly why: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "E0510",
      severity: "error",
      about: "data",
      chains: false,
      message: "this is not a column of a source",
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** an input without a source */
export function E0511(
  params: { readonly input: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0511",
      severity: "error",
      about: "data",
      chains: false,
      message: `input \`${params.input}\` has no source`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** values are missing */
export function E0512(
  params: { readonly column: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0512",
      severity: "error",
      about: "data",
      chains: false,
      message: `\`${params.column}\` has missing values`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** mcnn cannot do this yet */
export function E0513(
  params: { readonly kind: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "E0513",
      severity: "error",
      about: "data",
      chains: false,
      message: `mcnn has no \`${params.kind}\` yet`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a picture with its channels first */
export function W0301(
  params: { readonly name: Filling; readonly height: Filling; readonly channels: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "W0301",
      severity: "warning",
      about: "advice",
      chains: false,
      message: `\`${params.name}\` is ${params.height} pixels high and has ${params.channels} channels`,
      label: "the channels come last: `image[height, width, channels]`",
    },
    span,
    more,
  );
}

/** class numbers that are taken for quantities */
export function W0302(
  params: { readonly layer: Filling; readonly name: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "W0302",
      severity: "warning",
      about: "advice",
      chains: false,
      message: `\`${params.layer}\` takes the numbers of \`${params.name}\` for quantities`,
      label: "put `embedding` before it",
      because: "they only tell one class or word from another",
    },
    span,
    more,
  );
}

/** an activation after the logits */
export function W0402(
  params: { readonly activation: Filling; readonly loss: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "W0402",
      severity: "warning",
      about: "advice",
      chains: false,
      message: `\`${params.activation}\` stands before \`${params.loss}\`, which wants logits`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** dropout right before a head */
export function W0403(
  params: { readonly layer: Filling; readonly head: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "W0403",
      severity: "warning",
      about: "advice",
      chains: false,
      message: `\`${params.layer}\` stands right before head \`${params.head}\``,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** no path leads to a head */
export function W0404(
  params: { readonly name: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "W0404",
      severity: "warning",
      about: "unused",
      chains: false,
      message: `\`${params.name}\` reaches no head`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** batch normalization with a batch of one */
export function W0405(params: { readonly why: Filling }, span: Span, more: MoreBecause = {}): Diagnostic {
  return raise(
    {
      code: "W0405",
      severity: "warning",
      about: "advice",
      chains: false,
      message: "batch normalization with a batch of one",
      label: `${params.why}`,
      because: "the batch size",
    },
    span,
    more,
  );
}

/** a bound that cannot be checked */
export function W0406(params: { readonly why: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "W0406",
      severity: "warning",
      about: "whole",
      chains: false,
      message: "a bound that cannot be checked",
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a bias that a normalization takes away again */
export function W0407(params: { readonly layer: Filling }, span: Span, more: MoreBecause = {}): Diagnostic {
  return raise(
    {
      code: "W0407",
      severity: "warning",
      about: "advice",
      chains: false,
      message: `the bias of \`${params.layer}\` does nothing`,
      label: "the normalization that follows takes this bias away again",
      because: "subtracts the mean of each channel",
    },
    span,
    more,
  );
}

/** a setting that training never reaches */
export function W0408(
  params: { readonly setting: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "W0408",
      severity: "warning",
      about: "settings",
      chains: false,
      message: `training never reaches this ${params.setting}`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** mcnn cannot do this to data yet */
export function W0501(params: { readonly what: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "W0501",
      severity: "warning",
      about: "data",
      chains: false,
      message: `mcnn cannot ${params.what} yet`,
      label: "this spec can be checked, described and compiled to a model, but not trained",
    },
    span,
    more,
  );
}

/** a file of data is not there */
export function W0502(params: { readonly path: Filling }, span: Span, more: More = {}): Diagnostic {
  return raise(
    {
      code: "W0502",
      severity: "warning",
      about: "data",
      chains: false,
      message: `\`${params.path}\` is not there`,
      label: "no such file beside the spec",
    },
    span,
    more,
  );
}

/** a class that never occurs */
export function W0503(
  params: { readonly kind: Filling; readonly why: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "W0503",
      severity: "warning",
      about: "data",
      chains: false,
      message: `${params.kind} has classes that never occur`,
      label: `${params.why}`,
    },
    span,
    more,
  );
}

/** a target among the inputs */
export function W0504(
  params: { readonly input: Filling; readonly head: Filling; readonly column: Filling },
  span: Span,
  more: MoreBecause = {},
): Diagnostic {
  return raise(
    {
      code: "W0504",
      severity: "warning",
      about: "advice",
      chains: false,
      message: `\`${params.input}\` gives the network the target of \`${params.head}\``,
      label: `\`${params.column}\` is the target of \`${params.head}\` too`,
      because: "the target",
    },
    span,
    more,
  );
}

/** a division that enlarges */
export function W0505(
  params: { readonly by: Filling; readonly times: Filling },
  span: Span,
  more: More = {},
): Diagnostic {
  return raise(
    {
      code: "W0505",
      severity: "warning",
      about: "advice",
      chains: false,
      message: "`rescale` divides, and does not multiply",
      label: `divided by ${params.by}, values become ${params.times} times larger`,
    },
    span,
    more,
  );
}
