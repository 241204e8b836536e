// Draws assets/NAME-SIZE.png from every assets/NAME.svg, in the sizes Office asks for, with Chromium.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserPath } from './programs.cjs';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'assets');
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(join(folder, file), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(folder, file.replace('.svg', `-${size}.png`)), omitBackground: true });
  }
}
await browser.close();
