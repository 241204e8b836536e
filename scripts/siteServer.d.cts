import type { IncomingMessage, ServerResponse } from 'node:http';

export function sendFile(folder: string, request: IncomingMessage, response: ServerResponse): void;
