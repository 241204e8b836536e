// Renders what an office puts on its own host: the site, the manifest that names it, examples for its server, checksums.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import site from './site.cjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'dist/site');
const out = join(root, 'dist/package');
const developersOrigin = 'https://localhost:3000';

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}

const { values } = parseArgs({ options: { url: { type: 'string' }, catalog: { type: 'string' } } });
const url = URL.canParse(values.url ?? '') ? new URL(values.url) : null;
if (url === null || url.protocol !== 'https:' || url.search !== '' || url.hash !== '') {
  stop('请写明网站地址：npm run package -- --url https://服务器/目录 （必须是 https）。 Name the site: npm run package -- --url https://host/folder');
}
if (values.catalog !== undefined && !/^\\\\[^\\"]+\\[^"]+$/.test(values.catalog)) stop('--catalog 应为共享文件夹，如 \\\\服务器\\加载项。 --catalog names a shared folder such as \\\\server\\addins');
if (!existsSync(join(built, 'taskpane.html'))) stop('还没有构建，请先运行 npm run build。 Build first: npm run build');

const address = url.href.replace(/\/$/, '');
const policy = site.contentSecurityPolicy();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(built, join(out, 'site'), { recursive: true });
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8')
  .replace(`<AppDomain>${developersOrigin}</AppDomain>`, () => `<AppDomain>${url.origin}</AppDomain>`)
  .replaceAll(`"${developersOrigin}/`, () => `"${address.replaceAll('&', '&amp;')}/`);
writeFileSync(join(out, 'manifest.xml'), manifest);
writeFileSync(join(out, 'nginx.conf.example'), nginx());
// Beside the pages: IIS reads it where it lies.
writeFileSync(join(out, 'web.config.example'), iis());
if (values.catalog !== undefined) writeFileSync(join(out, 'trusted-catalog.reg'), Buffer.from(`\ufeff${registry(values.catalog)}`, 'utf16le'));
writeFileSync(join(out, 'SHA256SUMS'), filesIn(out).map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${relative(out, file).replaceAll('\\', '/')}\n`).join(''));
process.stdout.write(`已生成 ${relative(root, out)}：site 放到 ${address}，manifest.xml 放进共享文件夹或交管理中心。\n`);
if (values.catalog === undefined) process.stdout.write('没有写 --catalog \\\\服务器\\共享文件夹，所以没有生成注册表文件 trusted-catalog.reg。\n');

function nginx() {
  return `# 放进 server { … }（证书由本单位配置）
location ${url.pathname.replace(/\/?$/, '/')} {
  alias /srv/minzheng-ledger/site/;
  add_header Content-Security-Policy "${policy}" always;
  add_header X-Content-Type-Options nosniff always;
  add_header Cache-Control no-cache always;
}
`;
}

function iis() {
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
        <add name="Content-Security-Policy" value="${policy}" />
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Cache-Control" value="no-cache" />
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
  </system.webServer>
</configuration>
`;
}

/** The same catalogue has the same id on every computer and in every run. */
function registry(catalog) {
  const hex = createHash('sha256').update(catalog.toLowerCase()).digest('hex');
  const id = `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
  const lines = ['Windows Registry Editor Version 5.00', '', `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\${id}]`, `"Id"="${id}"`, `"Url"="${catalog.replaceAll('\\', '\\\\')}"`, '"Flags"=dword:00000001', ''];
  return lines.join('\r\n');
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((file) => statSync(file).isFile()).sort();
}
