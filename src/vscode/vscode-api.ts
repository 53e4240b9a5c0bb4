import type * as vscode from "vscode";

/** VS Code's own module; it is passed from hand to hand, so that tests can put another in its place. */
export type Vscode = typeof vscode;
