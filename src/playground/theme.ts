import { monaco } from "./monaco.js";
import { storedUnder } from "./stored.js";

export type Theme = "light" | "dark";

const colours = {
  light: {
    keyword: "7c3aed",
    function: "1d4ed8",
    type: "0f766e",
    number: "b45309",
    string: "15803d",
    comment: "7b8494",
    property: "9d174d",
    variable: "1b1f27",
    readonly: "a16207",
    operator: "5b6475",
  },
  dark: {
    keyword: "c4a7ff",
    function: "7cb7ff",
    type: "5eead4",
    number: "fbbf6b",
    string: "86dfa2",
    comment: "7d8799",
    property: "f5a3c7",
    variable: "e6e9ee",
    readonly: "f2d06b",
    operator: "a3adbd",
  },
} as const;

export function defineThemes(): void {
  for (const theme of ["light", "dark"] as const) {
    const of = colours[theme];
    const rule = (token: string, foreground: string, fontStyle = "") => ({ token, foreground, fontStyle });
    monaco.editor.defineTheme(`mcnn-${theme}`, {
      base: theme === "light" ? "vs" : "vs-dark",
      inherit: true,
      rules: [
        rule("keyword", of.keyword),
        rule("function", of.function),
        rule("class", of.type, "bold"),
        rule("type", of.type),
        rule("namespace", of.type),
        rule("enumMember", of.type),
        rule("number", of.number),
        rule("string", of.string),
        rule("comment", of.comment, "italic"),
        rule("property", of.property),
        rule("variable", of.variable),
        rule("variable.readonly", of.readonly),
        rule("variable.declaration.readonly", of.readonly),
        rule("parameter", of.readonly, "italic"),
        rule("operator", of.operator),
        rule("identifier", of.variable),
      ],
      colors: {
        "editor.background": theme === "light" ? "#ffffff" : "#191d23",
        "editor.foreground": `#${of.variable}`,
        "editorInlayHint.foreground": theme === "light" ? "#7b8494" : "#8b95a7",
        "editorInlayHint.background": theme === "light" ? "#eef0f4" : "#262c35",
        "editorLineNumber.foreground": theme === "light" ? "#b6bdc9" : "#4b5563",
        "editorGutter.background": theme === "light" ? "#ffffff" : "#191d23",
      },
    });
  }
}

const page = storedUnder("mcnn.page.");

/** As chosen before, or as the system is. */
export function firstTheme(): Theme {
  const chosen = page.read("theme");
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  monaco.editor.setTheme(`mcnn-${theme}`);
}

export function rememberTheme(theme: Theme): void {
  page.write("theme", theme);
}
