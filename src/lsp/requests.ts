import { LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import type { CancellationToken, Connection, TextDocumentIdentifier } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../ide/analysis.js";
import type { SourceFile } from "../text/source.js";
import { UserRefusal } from "./refusal.js";
import type { Settings } from "./settings.js";
import type { Workspace } from "./workspace.js";

/** What every feature is given. */
export interface Server {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly documents: { readonly get: (uri: string) => TextDocument | undefined };
  readonly settings: () => Settings;
  readonly pageOf: (code: string) => string | undefined;
}

interface OnDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/**
 * Answers a request about a document. One that was cancelled while it waited is not worked on; one whose document
 * changed meanwhile is asked again by the client.
 */
export function answering<P extends OnDocument, R>(
  server: Server,
  answer: (analysis: Analysis, params: P, file: SourceFile) => R,
  analyse: (params: P) => Analysis | undefined = ({ textDocument }) =>
    server.workspace.analysisOf(textDocument.uri),
): (params: P, token: CancellationToken) => Promise<R | null | ResponseError<never>> {
  return (params, token) => {
    const { uri } = params.textDocument;
    const version = server.documents.get(uri)?.version;
    return guarded(token, () => {
      if (server.documents.get(uri)?.version !== version)
        return new ResponseError<never>(LSPErrorCodes.ContentModified, "the document has changed");
      const analysis = analyse(params);
      return analysis ? answer(analysis, params, analysis.file) : null;
    });
  };
}

/** Gives a cancellation that waits to be read a turn, before the work and after it. */
export async function guarded<R>(
  token: CancellationToken,
  answer: () => R,
): Promise<R | ResponseError<never>> {
  const cancelled = new ResponseError<never>(LSPErrorCodes.RequestCancelled, "cancelled");
  if (await isCancelled(token)) return cancelled;
  try {
    const found = answer();
    return (await isCancelled(token)) ? cancelled : found;
  } catch (error) {
    if (error instanceof UserRefusal)
      return new ResponseError<never>(LSPErrorCodes.RequestFailed, error.message);
    throw error;
  }
}

async function isCancelled(token: CancellationToken): Promise<boolean> {
  // One turn for the queue to go on, one for the message that is next in it.
  for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
  return token.isCancellationRequested;
}
