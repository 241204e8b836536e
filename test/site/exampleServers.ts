import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DOMParser } from '@xmldom/xmldom';
import { sendFile } from '../../scripts/siteServer.cjs';

/** What an example of a server's settings says of a file at an address. */
export interface Rule {
  /** Address of the file inside the site; null where the settings serve nothing there. */
  readonly file: string | null;
  readonly headers: ReadonlyMap<string, string>;
}

export type Settings = (path: string) => Rule;

interface Block {
  /** Such as location /a/; '' for the server around all. */
  readonly name: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly blocks: readonly Block[];
}

const nothing: Rule = { file: null, headers: new Map() };

/**
 * nginx.conf.example as nginx reads it: of locations the one with the longest beginning of the decoded address; what a level
 * says of alias and expires holds below it unless said anew, add_header only where the level below has no add_header at all.
 * @param around lines of the server that the example is copied into
 */
export function nginxSettings(text: string, around = ''): Settings {
  const server = blockOf([], wordsOf(`${around}\n${text}`));
  return (path) => {
    const levels = levelsAt(server, path);
    const alias = levels.findLast(({ lines }) => lines.some(([word]) => word === 'alias'));
    if (alias === undefined) return nothing;
    const headers = new Map<string, string>();
    const said = levels.findLast(({ lines }) => lines.some(([word]) => word === 'add_header'));
    for (const [word, name = '', value = ''] of said?.lines ?? []) if (word === 'add_header') headers.set(name, value);
    const expires = levels.flatMap(({ lines }) => lines.filter(([word]) => word === 'expires')).at(-1)?.[1] ?? 'off';
    // Written beside that of add_header.
    if (expires !== 'off') headers.set('Expires', expires).set('Cache-Control', [headers.get('Cache-Control'), 'max-age'].filter(Boolean).join(', '));
    return { file: path.slice((alias.name[1] ?? '').length), headers };
  };
}

function levelsAt(block: Block, path: string): readonly Block[] {
  const inner = block.blocks.filter(({ name: [word, begin = ''] }) => word === 'location' && path.startsWith(begin)).sort((one, other) => (other.name[1] ?? '').length - (one.name[1] ?? '').length)[0];
  return inner === undefined ? [block] : [block, ...levelsAt(inner, path)];
}

/** Words, and the signs ; { } by themselves. */
function wordsOf(text: string): string[] {
  return [...text.replace(/^\s*#.*$/gm, '').matchAll(/"((?:[^"\\]|\\.)*)"|[;{}]|[^\s;{}"]+/g)].map(([whole, quoted]) => quoted?.replaceAll('\\"', '"') ?? whole);
}

/** @param words what is left to read; those of the block are taken */
function blockOf(name: readonly string[], words: string[]): Block {
  const lines: string[][] = [];
  const blocks: Block[] = [];
  let line: string[] = [];
  for (let word = words.shift(); word !== undefined && word !== '}'; word = words.shift()) {
    if (word === '{') blocks.push(blockOf(line, words));
    else if (word === ';') lines.push(line);
    else line.push(word);
    if (word === '{' || word === ';') line = [];
  }
  return { name, lines, blocks };
}

/**
 * web.config.example as IIS reads it in the folder of the site: what stands at the top holds for all, then what stands in the
 * locations whose path the file lies in. A header that is added twice is an error of the whole site.
 * @param folder address of the site
 * @param above headers that the server adds for every site
 * @param cacheMode how it tells of every file how long it may be kept
 */
export function iisSettings(text: string, folder: string, above: readonly (readonly [string, string])[] = [], cacheMode = 'NoControl'): Settings {
  const root = (new DOMParser().parseFromString(text, 'text/xml') as unknown as Document).documentElement;
  const levelsOf = (file: string) => [root, ...childrenOf(root, 'location').filter((one) => `${file}/`.startsWith(`${one.getAttribute('path') ?? ''}/`))];
  return (path) => {
    if (!path.startsWith(folder)) return nothing;
    const file = path.slice(folder.length);
    const headers = new Map(above);
    let mode = cacheMode;
    for (const level of levelsOf(file)) {
      for (const said of within(level, ['system.webServer', 'httpProtocol', 'customHeaders']).flatMap((one) => childrenOf(one))) {
        const name = said.getAttribute('name') ?? '';
        if (said.nodeName === 'remove') headers.delete(name);
        else if (headers.has(name)) throw new Error(`500.19: ${name} is added twice`);
        else headers.set(name, said.getAttribute('value') ?? '');
      }
      mode = within(level, ['system.webServer', 'staticContent', 'clientCache']).at(-1)?.getAttribute('cacheControlMode') ?? mode;
    }
    // Written beside that of the headers.
    if (mode !== 'NoControl') headers.set('Cache-Control', [headers.get('Cache-Control'), 'max-age'].filter(Boolean).join(', '));
    return { file, headers };
  };
}

function within(element: Element, names: readonly string[]): readonly Element[] {
  return names.reduce<readonly Element[]>((found, name) => found.flatMap((one) => childrenOf(one, name)), [element]);
}

function childrenOf(element: Element, name?: string): readonly Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1 && (name === undefined || node.nodeName === name));
}

/** Serves a built site by settings, and asks it for an address over the network. */
export async function askedOf(settings: Settings, site: string, address: string): Promise<Response> {
  const server = createServer((request, response) => {
    const { file, headers } = settings(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    if (file === null) return void response.writeHead(404).end();
    for (const [name, value] of headers) response.setHeader(name, value);
    request.url = `/${file}`;
    sendFile(site, request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const answer = await fetch(new URL(address, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`));
    // Read before the server is gone.
    return new Response(await answer.arrayBuffer(), answer);
  } finally {
    await new Promise((done) => server.close(done));
  }
}
