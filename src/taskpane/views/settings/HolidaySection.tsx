/// <reference lib="dom" />
import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { say } from '../../../locale';
import { joined } from '../../../wording/words';
import { readHolidayFile, scheduledYears } from '../../../work/holidayFile';
import { withNotices } from '../../../work/settings';
import { FileInput } from '../../app/FileInput';
import { useSession } from '../../session/useSession';
import type { Form } from './form';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'stretch' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  year: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', minHeight: '36px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'flex-start' },
});

/** Which years' official schedules are known; those that the office adds are saved with the settings. */
export function HolidaySection({ form: { settings, set } }: { readonly form: Form }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const { holidays = [] } = settings;
  const add = (chosen: File) =>
    session.look('pane.settings.readingFile', async () => {
      const added = readHolidayFile(await chosen.text());
      set({ holidays: withNotices(holidays, added) });
      return { intent: 'info', lines: (locale) => [say(locale, 'pane.settings.holidaysRead', { years: joined(locale, added.map(({ year }) => String(year))) })] };
    });
  return (
    <div className={styles.root}>
      <ul className={styles.list}>
        {scheduledYears(settings, state.asOf).map(({ year, isKnown, isRemembered }) => (
          <li key={year} className={styles.year}>
            <Text className={styles.name}>{words('pane.settings.year', { year })}</Text>
            <Badge appearance="tint" color={isKnown ? 'success' : 'warning'}>{words(isRemembered ? 'pane.settings.yearAdded' : isKnown ? 'pane.settings.yearKnown' : 'pane.settings.yearUnknown')}</Badge>
            {isRemembered && <Button size="small" aria-label={words('pane.settings.yearRemove.of', { year })} onClick={() => set({ holidays: holidaysWithout(year) })}>{words('pane.settings.yearRemove')}</Button>}
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>{words('pane.settings.holidays.hint')}</Text>
      <Button className={styles.add} disabledFocusable={state.busy !== null} onClick={() => file.current?.click()}>{words('pane.settings.holidays.add')}</Button>
      <FileInput ref={file} label={words('pane.settings.holidays.add')} accept=".json" take={(chosen) => void add(chosen)} />
    </div>
  );

  function holidaysWithout(year: number) {
    const rest = holidays.filter((one) => one.year !== year);
    return rest.length === 0 ? undefined : rest;
  }
}
