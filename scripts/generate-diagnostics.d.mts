/** The files that are made from the pages, by path. */
export function generate(): Promise<Map<string, string>>;
