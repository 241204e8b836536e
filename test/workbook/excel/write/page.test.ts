/// <reference types="office-js" />
import { OfficeMockObject } from 'office-addin-mock';
import { scaleToFit, setUpPage } from '../../../../src/workbook/excel/write/page';
import type { PageSetup } from '../../../../src/workbook/port';
import { contentOf } from '../../contract';

// The mock only wants the hosts' names of it; what else it holds is a module that this test runner cannot load.
jest.mock('office-addin-manifest', () => ({ OfficeApp: { Excel: 'Excel' } }));

/** What is set of a sheet's page layout. */
function laidOut(page: Partial<PageSetup>): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const sheet = new OfficeMockObject({
    pageLayout: {
      set: (properties: object) => Object.assign(found, properties),
      setPrintMargins: (unit: string, margins: object) => Object.assign(found, { unit, margins }),
      setPrintTitleRows: (rows: string) => Object.assign(found, { rows }),
    },
  });
  const content = contentOf([]);
  setUpPage(sheet as unknown as Excel.Worksheet, { ...content.page, ...page });
  return found;
}

test.each([
  ['&C第 &P 页 共 &N 页', { leftFooter: '', centerFooter: '第 &P 页 共 &N 页', rightFooter: '' }],
  ['第 &P 页', { leftFooter: '', centerFooter: '第 &P 页', rightFooter: '' }],
  ['&L制表&R第 &P 页', { leftFooter: '制表', centerFooter: '', rightFooter: '第 &P 页' }],
  [null, { leftFooter: '', centerFooter: '', rightFooter: '' }],
])('the footer %p goes to its parts', (footer, defaultForAllPages) => {
  expect(laidOut({ footer })).toMatchObject({ headersFooters: { defaultForAllPages } });
});

test('one page wide and as many long as it takes, its headings on each', () => {
  expect(laidOut({ fitToWidth: true, repeatRows: { first: 2, last: 4 }, paper: 'A3', orientation: 'portrait' })).toMatchObject({
    zoom: { horizontalFitToPages: 1 }, rows: '$2:$4', paperSize: 'A3', orientation: 'Portrait', unit: 'Inches',
  });
});

test('a sheet without repeated rows names none', () => {
  expect(laidOut({ fitToWidth: false, repeatRows: null })).toEqual(expect.not.objectContaining({ rows: expect.anything() as unknown }));
});

describe('columns that Excel does not fit to the page are scaled', () => {
  const margins = { left: 0.5, right: 0.5, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 };
  // Points: A4 is 595.28 × 841.89, A3 841.89 × 1190.55; half an inch is 36.
  test.each([
    ['A4', 'portrait', 523, 100],
    ['A4', 'portrait', 700, 74],
    ['A4', 'landscape', 1000, 76],
    ['A3', 'landscape', 1000, 100],
    ['A4', 'portrait', 20_000, 10],
    ['A4', 'portrait', 0, 100],
  ] as const)('%s %s, columns of %d points: %d %%', (paper, orientation, width, scale) => {
    expect(scaleToFit({ ...contentOf([]).page, paper, orientation, margins }, width)).toBe(scale);
  });
});
