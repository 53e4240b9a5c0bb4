export function bundleGraphPage(root: string, file: string): Promise<void>;
