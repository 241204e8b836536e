import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { chromium, type Browser } from 'playwright-core';
import { browserPath } from '../../scripts/programs.cjs';
import { sendFile } from '../../scripts/siteServer.cjs';

/** What `npm run build` made for the host of an office. */
export const builtSite = resolve(__dirname, '../../dist/site');
/** The Content-Security-Policy its pages carry. */
export const sitePolicy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(join(builtSite, 'taskpane.html'), 'utf8'))?.[1] ?? '';

/** What is sent to a path, and what it answers. */
type Answer = (sent: string) => string | Buffer | Promise<string>;

export interface ServedSite {
  readonly origin: string;
  readonly browser: Browser;
  /** Lets the test answer what a page asks of a path, in place of a file. */
  answer(path: string, own: Answer): void;
  close(): Promise<void>;
}

/** Serves the built site on this machine, its policy as a header too, and starts a browser for it. */
export async function serveSite(): Promise<ServedSite> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const own = answers.get(path);
    if (own !== undefined) {
      const head = { 'Content-Type': path.endsWith('.js') ? 'text/javascript' : 'text/plain', 'Content-Security-Policy': sitePolicy };
      text(request).then(own).then(
        (answer) => response.writeHead(200, head).end(answer),
        (problem: unknown) => response.writeHead(500, head).end(String(problem)),
      );
      return;
    }
    response.setHeader('Content-Security-Policy', sitePolicy);
    // A browser asks for an icon of its own accord.
    if (path === '/favicon.ico') response.writeHead(200).end();
    else sendFile(builtSite, request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    browser,
    answer: (path, own) => answers.set(path, own),
    close: async () => {
      await browser.close();
      await new Promise((done) => server.close(done));
    },
  };
}
