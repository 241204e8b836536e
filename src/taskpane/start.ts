/// <reference lib="dom" />
/// <reference types="office-js" />
// Functions first: Excel calculates as soon as the page is there, whether or not the pane is open.
import { startFunctions } from '../functions';
import { associateCommands } from '../commands/ribbon';
import { localeOf } from '../locale';
import { functionsHost } from './functionsHost';
import { Pane } from './pane';

void Office.onReady(({ host }) => {
  const locale = localeOf(host === null ? navigator.language : Office.context.displayLanguage);
  const pane = new Pane(locale);
  if (host !== Office.HostType.Excel) return pane.note('excel.pane.noExcel');
  startFunctions(functionsHost(locale));
  associateCommands({
    locale,
    today: () => {
      const now = new Date();
      return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    },
    tell: async ({ lines, opensPane }) => {
      pane.show(lines);
      if (opensPane) await Office.addin.showAsTaskpane();
    },
  });
  const { requirements } = Office.context;
  if (!requirements.isSetSupported('ExcelApi', '1.12')) pane.note('excel.pane.tooOld');
  if (!requirements.isSetSupported('CustomFunctionsRuntime', '1.2')) pane.note('excel.pane.noFunctions');
});
