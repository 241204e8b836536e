export const browsers: readonly string[];
export function isExecutable(path: string): boolean;
export function onPath(command: string): string | null;
export function browserPath(): string;
