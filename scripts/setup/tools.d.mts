export function howToInstall(
  tools: readonly ("compiler" | "pip")[],
  has?: (command: string) => boolean,
  isRoot?: boolean,
): string;
