import type { TextDocument } from "vscode-languageserver-textdocument";
import path from "node:path";
import type { Position } from "vscode-languageserver/node";
import type { Analysis, IdeHost } from "../ide/analysis.js";
import { analyseForEditor } from "../ide/analysis.js";
import { topKeywords } from "../ide/keywords.js";
import type { DataHost } from "../parts/probe.js";
import { findConfig } from "../lint/index.js";
import type { ConfigFile, Levels } from "../lint/index.js";
import { sourceFile } from "../text/source.js";
import { dataHost, findSpecs, listFolder, pathOf, readFile, readWithin, uriOf } from "./files.js";

/** The open documents by their addresses. */
export interface OpenDocuments {
  readonly all: () => readonly TextDocument[];
}

/** A keyword that begins a line. */
const declarationStart = new RegExp(`(?<=[\\r\\n])(?:${topKeywords.join("|")})\\b`);

interface Known {
  readonly analysis: Analysis;
  /** The files that were read, or looked for, on the way. */
  readonly read: ReadonlySet<string>;
}

/** What the server knows of all specs; an analysis lives until its file, or one that it imports, changes. */
export interface Workspace {
  readonly folders: Set<string>;
  readonly analysisOf: (uri: string) => Analysis | undefined;
  /** The same, or quicker, of the text up to the declaration at a place: what is further down has no say in it. */
  readonly analysisUpTo: (uri: string, position: Position) => Analysis | undefined;
  /** Of every spec, open or in the workspace's folders. */
  readonly all: () => readonly Analysis[];
  readonly uriOf: (path: string) => string;
  /** Forgets what depends on a file, and tells which open documents do. */
  readonly changed: (path: string) => readonly string[];
  /** Forgets everything, and tells which documents are open. */
  readonly forget: () => readonly string[];
  /** Every file that some open document has read, or looked for. */
  readonly imported: () => ReadonlySet<string>;
}

export interface WorkspaceEvents {
  /** A spec was looked at anew. */
  readonly analysed: () => void;
  /** The linter's config file of a spec was read. */
  readonly configured: (config: ConfigFile) => void;
}

export function createWorkspace(
  documents: OpenDocuments,
  lints: () => boolean,
  { analysed, configured }: WorkspaceEvents,
): Workspace {
  const known = new Map<string, Known>();
  const probes = new Map<string, DataHost>();
  const folders = new Set<string>();

  /** Open documents as they are in the editor, others as they are on disk. */
  const textOf = (file: string, folder: string) => openText(file) ?? readWithin(folder, file);
  const openAt = (file: string) => documents.all().find((document) => pathOf(document.uri) === file);
  const openText = (file: string) => openAt(file)?.getText();

  const levelsFor = (folder: string, read: Set<string>): Levels => {
    if (!path.isAbsolute(folder)) return new Map();
    const config = findConfig(folder, (target) => {
      read.add(target);
      return readFile(target);
    });
    if (config) configured(config);
    return config?.levels ?? new Map();
  };

  const analyse = (file: string, text: string): Known => {
    const folder = path.dirname(file);
    const read = new Set<string>();
    const data = probes.get(folder) ?? dataHost(folder);
    probes.set(folder, data);
    const levels = lints() ? levelsFor(folder, read) : undefined;
    const host: IdeHost = {
      ...(levels ? { lintLevels: levels } : {}),
      readText: (target) => {
        read.add(target);
        return textOf(target, folder);
      },
      listFolder,
      data,
    };
    return { analysis: analyseForEditor(sourceFile(file, text), host), read };
  };

  const at = (file: string): Analysis | undefined => {
    const before = known.get(file);
    if (before) return before.analysis;
    const text = openText(file) ?? readFile(file);
    if (text === undefined) return undefined;
    const fresh = analyse(file, text);
    known.set(file, fresh);
    analysed();
    return fresh.analysis;
  };

  return {
    folders,
    analysisOf: (uri) => at(pathOf(uri)),
    analysisUpTo: (uri, position) => {
      const file = pathOf(uri);
      const document = openAt(file);
      if (!document || known.has(file)) return at(file);
      const text = document.getText();
      const next = text.slice(document.offsetAt(position)).search(declarationStart);
      const end = next < 0 ? text.length : document.offsetAt(position) + next;
      return analyse(file, text.slice(0, end)).analysis;
    },
    all: () => {
      const open = documents.all().map(({ uri }) => pathOf(uri));
      const files = new Set([...open, ...[...folders].flatMap((folder) => findSpecs(folder))]);
      return [...files].flatMap((file) => at(file) ?? []);
    },
    uriOf: (file) => openAt(file)?.uri ?? uriOf(file),
    changed: (file) => {
      const concerned: string[] = [];
      const isData = !file.endsWith(".mcnn");
      for (const [one, { read }] of known) {
        if (one !== file && !read.has(file) && !(isData && file.startsWith(`${path.dirname(one)}/`)))
          continue;
        known.delete(one);
        const open = openAt(one);
        if (open) concerned.push(open.uri);
      }
      return concerned;
    },
    forget: () => {
      known.clear();
      return documents.all().map(({ uri }) => uri);
    },
    imported: () => {
      const open = documents.all().flatMap(({ uri }) => [...(known.get(pathOf(uri))?.read ?? [])]);
      return new Set(open);
    },
  };
}
