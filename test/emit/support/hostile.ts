/** Ends strings, comments, templates, lines and scripts; leaves a mark where it is executed. */
const mark = "globalThis.canary = 1";

export const hostileTexts: readonly string[] = [
  `"; ${mark}; "`,
  `'; ${mark}; '`,
  "`; " + mark + "; `",
  `\${${mark}}`,
  `"}); ${mark}; ({ a: "`,
  `*/ ${mark}; /*`,
  `/** ${mark} */`,
  `\u2028${mark}\u2029`,
  `\\"; ${mark}; //`,
  `\\u0022; ${mark}; //`,
  `\\`,
  `\\\\"`,
  `</script><script>${mark}</script>`,
  `<!-- ${mark} -->`,
  `\u202e${mark}\u202c\u2066\u2069`,
  `\u200b\u200d\ufeff`,
  `\u0000\u0007\u001b[31m`,
  `\u0085\u000b\u000c`,
  "\ud800",
  "\udfff x",
  "😀",
  "__proto__",
  "constructor",
  "toString",
  "import('node:fs')",
  `require("node:child_process")`,
  "@ts-ignore",
  "@ts-expect-error",
  "@ts-nocheck",
  "prettier-ignore",
  "eslint-disable",
  `/// <reference path="x" />`,
  "# sourceMappingURL=data:application/json,{}",
  "../../../etc/passwd",
  "https://example.org/x.csv",
  "file:///etc/passwd",
  "C:\\\\windows",
  "nul",
  "%2e%2e/%00",
  "?a=b#c",
  " ",
  "a".repeat(3000),
];

export const hostileNames: readonly string[] = [
  ..."await async arguments eval class constructor debugger default delete enum export extends finally function".split(
    " ",
  ),
  ..."if implements instanceof interface let new null package private protected public return static super switch".split(
    " ",
  ),
  ..."this throw try typeof undefined var void while with yield NaN Infinity globalThis Object Promise Math URL".split(
    " ",
  ),
  ..."tf pipe join name x y turn predict readParams defineData create createModel module exports require".split(
    " ",
  ),
  ..."__proto__ prototype hasOwnProperty toString valueOf __defineGetter__ any never type declare namespace abstract".split(
    " ",
  ),
  ..."_ __ _1 a_2 a_ CON nul Stack only Tensor é größe ªº aı aſ aⅧ x漢字 aعربي".split(" "),
  "a".repeat(300),
];
