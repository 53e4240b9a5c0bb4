export function cacheFolder(env: NodeJS.ProcessEnv, platform: string, home: string): string;
export function spaceProblem(folder: string, free: number, needed: number): string;
export function requireSpace(folder: string, needed: number): void;
export function inFolderBeside<T>(parent: string, work: (folder: string) => Promise<T>): Promise<T>;
export function withLock<T>(name: string, waiting: () => void, work: () => Promise<T>): Promise<T>;
export function linkTree(from: string, to: string): void;
