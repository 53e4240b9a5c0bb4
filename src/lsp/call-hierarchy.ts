import { SymbolKind } from "vscode-languageserver/node";
import type { CallHierarchyItem } from "vscode-languageserver/node";
import { callItemAt, incomingCalls, outgoingCalls } from "../ide/call-hierarchy.js";
import type { CallItem } from "../ide/call-hierarchy.js";
import { pathOf } from "./files.js";
import { toOffset, toRange } from "./places.js";
import { answering, guarded } from "./requests.js";
import type { Server } from "./requests.js";

/** Which blocks call which. */
export function callHierarchy(server: Server): void {
  const { workspace } = server;
  const { callHierarchy: calls } = server.connection.languages;
  const toItem = (item: CallItem): CallHierarchyItem => ({
    name: item.name,
    detail: item.kind,
    kind: item.kind === "block" ? SymbolKind.Function : SymbolKind.Variable,
    uri: workspace.uriOf(item.nameSpan.file.path),
    range: toRange(item.span),
    selectionRange: toRange(item.nameSpan),
  });
  /** The item in every spec that knows it. */
  const known = ({ uri, selectionRange }: CallHierarchyItem) =>
    workspace.all().flatMap((analysis) => {
      const file = analysis.trees.find((tree) => tree.file.path === pathOf(uri))?.file;
      const item = file && callItemAt(analysis, file.path, toOffset(file, selectionRange.start));
      return item ? [{ analysis, item }] : [];
    });

  calls.onPrepare(
    answering(server, (analysis, { position }, file) => {
      const item = callItemAt(analysis, file.path, toOffset(file, position));
      return item ? [toItem(item)] : null;
    }),
  );
  calls.onIncomingCalls(({ item }, token) =>
    guarded(token, () => {
      const found = known(item).flatMap(({ analysis, item: own }) => incomingCalls(analysis, own));
      const all = found.map(({ item: from, at }) => ({ from: toItem(from), fromRanges: at.map(toRange) }));
      return [...new Map(all.map((call) => [JSON.stringify(call), call])).values()];
    }),
  );
  calls.onOutgoingCalls(({ item }, token) =>
    guarded(token, () => {
      const [first] = known(item);
      const found = first ? outgoingCalls(first.analysis, first.item) : [];
      return found.map(({ item: to, at }) => ({ to: toItem(to), fromRanges: at.map(toRange) }));
    }),
  );
}
