export function placeFor(packageRoot: string): string;
