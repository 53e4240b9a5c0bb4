export function unzip(archive: string, place: (name: string) => string | undefined): Promise<number>;
