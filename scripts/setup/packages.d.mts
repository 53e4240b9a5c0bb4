export function packagesProblem(root: string): string;
export function npmCommand(env: NodeJS.ProcessEnv): [string, string[]];
