// Serves dist/site to this computer's own Excel and starts it with the add-in.
import { existsSync } from 'node:fs';
import { createServer } from 'node:https';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  process.stderr.write('这台电脑没有桌面版 Excel，请在装有 Excel 的 Windows 或 Mac 上运行。 There is no desktop Excel here; run this on Windows or a Mac that has it.\n');
  process.exit(1);
}
const root = dirname(dirname(fileURLToPath(import.meta.url)));
if (!existsSync(join(root, 'dist/site/taskpane.html'))) {
  process.stderr.write('还没有构建，请先运行 npm run build。 Build first: npm run build\n');
  process.exit(1);
}
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.png': 'image/png' };
const { default: certificates } = await import('office-addin-dev-certs');
const { default: debugging } = await import('office-addin-debugging');

createServer(await certificates.getHttpsServerOptions(), (request, response) => {
  const path = normalize(new URL(request.url ?? '/', 'https://localhost').pathname);
  readFile(join(root, 'dist/site', path)).then(
    (bytes) => response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(bytes),
    () => response.writeHead(404).end(),
  );
}).listen(3000, 'localhost');
await debugging.startDebugging(join(root, 'manifest.xml'), { appType: debugging.AppType.Desktop, enableDebugging: false });
