import { Button, Checkbox, makeStyles, Select, Text, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { PersonClockRegular } from '@fluentui/react-icons/svg/person-clock';
import { useEffect, useRef, useState } from 'react';
import { agesSubtitle } from '../../../wording/agesReport';
import { periodWord } from '../../../wording/words';
import { formatPeriod, isoDate } from '../../../work/listObligations';
import { periodOfSpan, upcomingAges, type AgeSpan, type UpcomingAges } from '../../../work/upcomingAges';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { Blank } from '../../app/Blank';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';
import { AgeRow } from './AgeRow';
import { saveAges } from './scheduleWork';
import { UnknownBirths } from './UnknownBirths';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', padding: '8px 16px 20px' },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  span: { flexGrow: 1, minWidth: 0 },
  between: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  save: { flexShrink: 0, minWidth: 0, whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  check: { marginLeft: '-8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

const spans: readonly AgeSpan[] = ['month', 'next', 'quarter'];
/** People drawn at once: places with a hundred thousand elders have thousands in a quarter. */
const PAGE = 50;

export function AgeReminders() {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const goTo = useGoTo();
  const [span, setSpan] = useState<AgeSpan>('month');
  const [ages, setAges] = useState<UpcomingAges | null>(null);
  const [isUndoneOnly, setUndoneOnly] = useState(false);
  const [first, setFirst] = useState(0);
  const asked = useRef('');
  const { asOf, locale, busy, changes } = state;

  const load = () =>
    void session.look('pane.deadlines.ageing', async (task) => {
      await task.pause();
      setAges(await upcomingAges(new ExcelWorkbook(), { period: periodOfSpan(span, asOf), asOf, corrections: [], settings: {} }));
      setFirst(0);
      return null;
    });
  const wanted = `${span} ${isoDate(asOf)} ${String(changes)}`;
  useEffect(() => {
    // The view comes back with its effects: what was listed once stays.
    if (asked.current === wanted || busy !== null) return;
    asked.current = wanted;
    setAges(null);
    load();
  });

  const people = ages?.people.filter(({ duties }) => !isUndoneOnly || duties.some(({ done }) => !done)) ?? [];
  const from = first < people.length ? first : 0;
  const last = Math.min(from + PAGE, people.length);
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <Select size="small" className={styles.span} aria-label={words('pane.deadlines.span')} value={span} disabled={busy !== null} onChange={(_event, { value }) => setSpan(spans.find((one) => one === value) ?? 'month')}>
          {spans.map((one) => (
            <option key={one} value={one}>{words('pane.deadlines.ages.span', { span: words(`pane.deadlines.ages.${one}`), period: periodWord(locale, formatPeriod(periodOfSpan(one, asOf))) })}</option>
          ))}
        </Select>
        <Button size="small" className={styles.save} disabledFocusable={ages === null || busy !== null} onClick={() => ages !== null && void session.look('pane.saving', () => saveAges(locale, ages))}>{words('pane.deadlines.print')}</Button>
      </div>
      {ages === null ? (
        busy === null && (
          <Blank icon={<PersonClockRegular />} title={words('pane.deadlines.ages.unlisted')} text={words('pane.deadlines.ages.unlisted.text')}>
            <Button onClick={load}>{words('pane.deadlines.again')}</Button>
          </Blank>
        )
      ) : (
        <>
          <Text size={200} className={styles.quiet}>{agesSubtitle(locale, ages)}</Text>
          <div className={styles.between}>
            <Checkbox className={styles.check} label={words('pane.deadlines.undoneOnly')} checked={isUndoneOnly} onChange={(_event, { checked }) => (setUndoneOnly(checked === true), setFirst(0))} />
            <Tooltip content={words('pane.deadlines.again')} relationship="label">
              <Button size="small" appearance="subtle" icon={<ArrowClockwise20Regular />} disabledFocusable={busy !== null} onClick={load} />
            </Tooltip>
          </div>
          <UnknownBirths places={ages.unknownBirths} />
          {people.length === 0 ? (
            <Blank icon={<PersonClockRegular />} title={words('ages.none', { period: periodWord(locale, formatPeriod(ages.period)) })} text={words(ages.people.length === 0 ? 'pane.deadlines.ages.none' : 'pane.deadlines.ages.allDone')} />
          ) : (
            <ul className={styles.list}>
              {people.slice(from, last).map((person) => (
                <AgeRow key={`${person.place.sheet} ${person.place.row} ${person.age}`} person={person} show={() => goTo(person.place.sheet, person.place.row)} />
              ))}
            </ul>
          )}
          {people.length > PAGE && (
            <div className={styles.between}>
              <Button size="small" disabledFocusable={from === 0} onClick={() => setFirst(Math.max(0, from - PAGE))}>{words('pane.deadlines.pageBefore')}</Button>
              <Text size={200} aria-live="polite">{words('pane.deadlines.page', { first: from + 1, last, count: people.length })}</Text>
              <Button size="small" disabledFocusable={last === people.length} onClick={() => setFirst(last)}>{words('pane.deadlines.pageAfter')}</Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
