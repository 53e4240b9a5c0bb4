/** The files that are made from the pages, by path. */
export function generate(): Promise<Map<string, string>>;

/** A page of an error by its file's name and text; throws where something is missing or wrong. */
export function readPage(file: string, source: string): Record<string, unknown>;
