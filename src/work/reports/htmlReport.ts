import type { Report, ReportEntry, ReportFile } from './report';
import type { ReportTable } from './reportTable';

const style = `
body{font-family:"Microsoft YaHei","Noto Sans CJK SC","PingFang SC",sans-serif;margin:24px;color:#1b1b1b;background:#fff}
h1{font-size:22px;margin:0 0 4px}h2{font-size:17px;margin:28px 0 4px}h3{font-size:15px;margin:18px 0 6px}
p{margin:2px 0 8px;color:#444}table{border-collapse:collapse;width:100%;font-size:13px;table-layout:fixed}
th,td{border:1px solid #bbb;padding:5px 7px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
h2,h3{break-after:avoid}th{background:#eef3f8}tr{break-inside:avoid}thead{display:table-header-group}
.error{color:#a80000;font-weight:600}.warning{color:#8a5a00;font-weight:600}.info{color:#2b5797}
.waived td{color:#777}.number{text-align:right}a{color:#0b5394}.c0{width:4%}.c1{width:6%}.c2{width:7%}.c3{width:8%}.c4{width:10%}.c6{width:25%}.c7{width:15%}
@media print{body{margin:0;font-size:11px}table{font-size:10.5px}@page{size:A4 landscape;margin:12mm}}`;

/** One file of HTML with all it needs inside: it asks no server for anything, and prints on A4. */
export function htmlReport(report: Report): string {
  return `<!DOCTYPE html>
<html lang="${escaped(report.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(report.title)}</title><style>${style}</style></head>
<body><h1>${escaped(report.title)}</h1><p>${escaped(report.subtitle)}</p>
${report.summary.map((table) => summaryTable(report, table)).join('\n')}
${report.files.map((file, nth) => (isTold(report, file) ? fileSection(report, file, nth) : '')).join('\n')}
</body></html>
`;
}

/** Of several workbooks, those without findings and those that could not be read are in the summary, and that is all there is to say. */
function isTold({ summary }: Report, { entries }: ReportFile): boolean {
  return summary.length === 0 || entries.length > 0;
}

function summaryTable(report: Report, { title, note, columns, rows }: ReportTable): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col style="width:${((100 * width) / all).toFixed(1)}%">`).join('');
  const head = columns.map(({ heading }) => `<th>${escaped(heading)}</th>`).join('');
  const body = rows.map(({ cells, file }) => {
    const nth = report.files.findIndex((one) => one.file === file && isTold(report, one));
    return `<tr>${cells.map((cell) => `<td${typeof cell === 'number' || /^[\d.]+%$/.test(cell) ? ' class="number"' : ''}>${nth >= 0 && cell === file ? `<a href="#f${nth}">${escaped(file ?? '')}</a>` : escaped(shown(cell))}</td>`).join('')}</tr>`;
  });
  return `<section><h2>${escaped(title)}</h2>${note === '' ? '' : `<p>${escaped(note)}</p>`}<table><colgroup>${cols}</colgroup><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table></section>`;
}

/** 1500.5 as 1500.50: only money has a part of a yuan. */
function shown(cell: string | number): string {
  return typeof cell === 'string' ? cell : Number.isInteger(cell) ? String(cell) : cell.toFixed(2);
}

function fileSection(report: Report, { file, summary, entries }: ReportFile, nth: number): string {
  const bySheet = new Map<string, ReportEntry[]>();
  for (const entry of entries) bySheet.set(entry.sheet, [...(bySheet.get(entry.sheet) ?? []), entry]);
  const sections = [...bySheet].map(([sheet, own]) => `<h3>${escaped(sheet)}</h3>${table(report, own)}`);
  return `<section id="f${nth}"><h2>${escaped(file)}</h2><p>${escaped(summary)}</p>${sections.join('\n')}</section>`;
}

function table({ headings }: Report, entries: readonly ReportEntry[]): string {
  const columns = [headings.number, headings.cell, headings.name, headings.severity, headings.code, headings.title, headings.message, headings.hint, headings.source];
  const head = columns.map((heading, place) => `<th class="c${place}">${escaped(heading)}</th>`).join('');
  const rows = entries.map((entry, index) => {
    const message = entry.waived === null ? entry.message : `${entry.message} ${entry.waived}`;
    const cells = [String(index + 1), entry.cell, entry.name, entry.severityWord, entry.code, entry.title, message, entry.hint, entry.source];
    return `<tr${entry.waived === null ? '' : ' class="waived"'}>${cells.map((text, place) => `<td${place === 3 ? ` class="${entry.severity}"` : ''}>${escaped(text)}</td>`).join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
