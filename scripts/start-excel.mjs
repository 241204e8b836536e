// Serves dist/site to this computer's own Excel and starts it with the add-in.
import { existsSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import server from './siteServer.cjs';

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  process.stderr.write('这台电脑没有桌面版 Excel，请在装有 Excel 的 Windows 或 Mac 上运行。 There is no desktop Excel here; run this on Windows or a Mac that has it.\n');
  process.exit(1);
}
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const site = join(root, 'dist/site');
if (!existsSync(join(site, 'taskpane.html'))) {
  process.stderr.write('还没有构建，请先运行 npm run build。 Build first: npm run build\n');
  process.exit(1);
}
const { default: certificates } = await import('office-addin-dev-certs');
const { default: debugging } = await import('office-addin-debugging');

createServer(await certificates.getHttpsServerOptions(), (request, response) => server.sendFile(site, request, response)).listen(3000, 'localhost');
await debugging.startDebugging(join(root, 'manifest.xml'), { appType: debugging.AppType.Desktop, enableDebugging: false });
