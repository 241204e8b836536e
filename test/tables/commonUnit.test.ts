import { commonUnit } from '../../src/tables/unitOf';

/** Sheets as 工作表: title line; the kind is a roll's unless it is said. */
const unitOfSheets = (...sheets: readonly (readonly [name: string, text: string, kind?: string])[]) => commonUnit(sheets.map(([name, text, kind = 'elders']) => ({ name, kind, texts: text === '' ? [] : [text] })));

describe('the unit of a table made of several sheets', () => {
  test.each<[string, ReturnType<typeof unitOfSheets>, string, boolean]>([
    ['one sheet', unitOfSheets(['花名册', '填报单位：南村村委会']), '南村村委会', false],
    ['all name the same', unitOfSheets(['男', '填报单位：南村村委会'], ['女', '填报单位：南村村委会']), '南村村委会', false],
    ['villages of one town', unitOfSheets(['柳河', '填报单位：青山镇柳河村'], ['石桥', '填报单位：青山镇石桥村']), '青山镇', false],
    ['villages with nothing in common', unitOfSheets(['东村', '填报单位：东村村委会'], ['南村', '填报单位：南村村委会']), '', true],
    ['the last of two villages names one', unitOfSheets(['东村', ''], ['南村', '填报单位：南村村委会']), '', true],
    ['the first of two villages names one', unitOfSheets(['东村', '填报单位：东村村委会'], ['南村', '']), '', true],
    ['nobody names one', unitOfSheets(['东村', ''], ['南村', '']), '', false],
    ['the second list of a sheet has its title', unitOfSheets(['花名册', '填报单位：南村村委会'], ['花名册', '']), '南村村委会', false],
    ['another kind need not name it', unitOfSheets(['花名册', '填报单位：南村村委会'], ['停发', '', 'stops']), '南村村委会', false],
  ])('%s', (_what, found, unit, isOpen) => expect(found).toEqual({ unit, isOpen }));
});
