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

const usage = '请写明网站地址：npm run package -- --url https://服务器/目录 [--catalog \\\\服务器\\加载项] （必须是 https，不带用户名和问号）。 Name the site: npm run package -- --url https://host/folder [--catalog \\\\server\\addins]';

/** What was asked for; anything else ends in the usage. */
function asked() {
  try {
    return parseArgs({ options: { url: { type: 'string' }, catalog: { type: 'string' } } }).values;
  } catch (reason) {
    if (!String(reason.code).startsWith('ERR_PARSE_ARGS')) throw reason;
    return stop(usage);
  }
}

/** The path as servers compare it, decoded; null where it cannot be. */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch (reason) {
    if (reason instanceof URIError) return null;
    throw reason;
  }
}

const { url: address = '', catalog } = asked();
const url = URL.canParse(address) ? new URL(address) : null;
if (url === null || url.protocol !== 'https:' || `${url.search}${url.hash}${url.username}${url.password}` !== '' || decoded(url.pathname) === null) stop(usage);
if (catalog !== undefined && !/^\\\\[^\\"]+\\[^"]+$/.test(catalog)) stop('--catalog 应为共享文件夹，如 \\\\服务器\\加载项。 --catalog names a shared folder such as \\\\server\\addins');
if (!existsSync(join(built, 'taskpane.html'))) stop('还没有构建，请先运行 npm run build。 Build first: npm run build');

const base = url.href.replace(/\/+$/, '');
const folder = url.pathname.replace(/\/*$/, '/');
const policy = site.contentSecurityPolicy();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(built, join(out, 'site'), { recursive: true });
for (const name of ['manifest.xml', 'manifest.selftest.xml']) {
  const manifest = readFileSync(join(root, name), 'utf8')
    .replace(`<AppDomain>${developersOrigin}</AppDomain>`, () => `<AppDomain>${url.origin}</AppDomain>`)
    .replaceAll(`"${developersOrigin}/`, () => `"${base.replaceAll('&', '&amp;')}/`);
  writeFileSync(join(out, name), manifest);
}
writeFileSync(join(out, 'nginx.conf.example'), nginx());
// Beside the pages: IIS reads it where it lies.
writeFileSync(join(out, 'web.config.example'), iis());
if (catalog !== undefined) writeFileSync(join(out, 'trusted-catalog.reg'), Buffer.from(`\ufeff${registry(catalog)}`, 'utf16le'));
writeFileSync(join(out, 'SHA256SUMS'), filesIn(out).map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${relative(out, file).replaceAll('\\', '/')}\n`).join(''));
process.stdout.write(`已生成 ${relative(root, out)}：site 放到 ${base}，manifest.xml 放进共享文件夹或交管理中心。\n`);
if (catalog === undefined) process.stdout.write('没有写 --catalog \\\\服务器\\共享文件夹，所以没有生成注册表文件 trusted-catalog.reg。\n');

/** What servers send with each file; icons alone go without the last, for Excel for Windows does not show one that has it. */
function headers() {
  return [['Content-Security-Policy', policy], ['X-Content-Type-Options', 'nosniff'], ['Cache-Control', 'no-cache']];
}

function nginx() {
  const location = (path) => (/[\s"{};]/.test(path) ? `"${path.replaceAll('"', '\\"')}"` : path);
  const lines = headers().map(([name, value]) => `add_header ${name} ${/\s/.test(value) ? `"${value}"` : value} always;\n`);
  const site = decoded(folder);
  return `# 放进 server { … }（证书由本单位配置）；alias 改成 site 所在的文件夹，末尾的 / 不能少
location ${location(site)} {
  alias /srv/minzheng-ledger/site/;
${lines.map((line) => `  ${line}`).join('')}
  # 图标不能带 Cache-Control，否则 Windows 版 Excel 的按钮没有图标；这一层写了 add_header，就不再沿用上面的
  location ${location(`${site}assets/`)} {
    expires off;
${lines.slice(0, -1).map((line) => `    ${line}`).join('')}  }
}
`;
}

function iis() {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 改名为 web.config，与 taskpane.html 放在同一文件夹 -->
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${headers().map(([name, value]) => `        <remove name="${name}" />
        <add name="${name}" value="${value}" />`).join('\n')}
      </customHeaders>
    </httpProtocol>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
    </staticContent>
  </system.webServer>
  <!-- 图标不能带 Cache-Control，否则 Windows 版 Excel 的按钮没有图标 -->
  <location path="assets">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="Cache-Control" />
        </customHeaders>
      </httpProtocol>
      <staticContent>
        <clientCache cacheControlMode="NoControl" />
      </staticContent>
    </system.webServer>
  </location>
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
