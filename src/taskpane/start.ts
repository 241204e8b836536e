/// <reference lib="dom" />
/// <reference types="office-js" />
// Functions first: Excel calculates as soon as the page is there, whether or not the pane is open.
import { startFunctions } from '../functions';
import { pressing, type Press } from '../commands/ribbon';
import { localeOf } from '../locale';
import { functionsHost } from './functionsHost';
import { chosenLanguage } from './session/language';
import { Session } from './session/session';
import type { Place } from './session/state';
import { tellCommand } from './session/tellCommand';

/** register.js, which has made known to Excel what is kept here. */
declare const registered: { start(press: Press): void };

const started = Office.onReady().then(({ host }): Press => {
  const officeLocale = localeOf(host === null ? navigator.language : Office.context.displayLanguage);
  const locale = chosenLanguage() ?? officeLocale;
  const place = placeOf(host);
  const hasFunctions = place !== 'noExcel' && Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.2');
  const functions = functionsHost(locale, today);
  const session = new Session({ locale, place, hasFunctions, asOf: today() }, () => functions.renew());
  if (place !== 'noExcel') startFunctions(functions);
  if (place === 'excel' && hasFunctions) functions.begin();
  // The pane is loaded after them: they answer while it is still on its way.
  void import(/* webpackChunkName: "pane" */ './app/mount').then(({ mount }) => mount(session, officeLocale));
  return pressing({
    locale,
    today,
    changed: () => session.changed(),
    tell: (told) => tellCommand(session, told),
  });
});

registered.start((name, event) => {
  void started.then(
    (press) => press(name, event),
    (reason: unknown) => {
      event.completed();
      throw reason;
    },
  );
});

function placeOf(host: Office.HostType | null): Place {
  if (host !== Office.HostType.Excel) return 'noExcel';
  return Office.context.requirements.isSetSupported('ExcelApi', '1.12') ? 'excel' : 'oldExcel';
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
