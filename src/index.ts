/**
 * The compiler, for programs. It touches no file and no network: texts come in through a `Host`, and what comes out is
 * plain data.
 *
 * ```ts
 * const checked = check(sourceFile("digits.mcnn", text), { readText: () => undefined });
 * for (const diagnostic of checked.diagnostics) console.error(render(diagnostic));
 * if (isAccepted(checked)) write(await formatCode(emit(checked.model, { specPath: "../digits.mcnn" })));
 * ```
 */
export { analyse, check, isAccepted } from "./compile.js";
export type { Checked, Host } from "./compile.js";
export type { TargetName } from "./targets.js";
export type { DataHost } from "./parts/probe.js";
export type { Model } from "./3-check/model.js";
export { emit, folderName, format as formatCode } from "./5-emit/index.js";
export type { EmitOptions, GeneratedFile } from "./5-emit/index.js";
export type { Diagnostic, Edit, Fix, Related, Severity } from "./diagnostics/diagnostic.js";
export { render, summary } from "./diagnostics/render.js";
export type { RenderOptions } from "./diagnostics/render.js";
export { format as formatSpec } from "./format/index.js";
export { applyFix } from "./try-fixes.js";
export { positionAt, sourceFile } from "./text/source.js";
export type { Position, SourceFile, Span } from "./text/source.js";
