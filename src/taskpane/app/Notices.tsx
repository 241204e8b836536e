/// <reference lib="dom" />
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { isUnanswered, onUnanswered } from '../../workbook/excel/unanswered';
import type { Busy, Outcome } from '../session/state';
import { useSession } from '../session/useSession';
import { TextToCopy } from './handing/TextToCopy';

const useStyles = makeStyles({
  busy: { padding: '8px 16px', backgroundColor: tokens.colorNeutralBackground2 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', minHeight: '32px' },
  late: { padding: '6px 12px' },
  outcome: { alignItems: 'start', padding: '6px 8px 6px 12px' },
  text: { display: 'block', whiteSpace: 'pre-wrap' },
  offers: { display: 'flex', flexWrap: 'wrap', gap: '6px', padding: '6px 0 2px' },
  offer: { minWidth: 0, maxWidth: '100%', overflowWrap: 'anywhere' },
  // What is told leaves the view below it to be seen.
  body: { maxHeight: '35vh', overflowY: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

/** What is going on, whether Excel lets it wait, and, in the view where it ended, how the last thing ended; read out as it changes. */
export function Notices() {
  const { state, words } = useSession();
  const styles = useStyles();
  const isLate = useSyncExternalStore(onUnanswered, isUnanswered);
  const isHere = state.outcomeView === null || state.outcomeView === state.view;
  return (
    <div role="status">
      {state.busy !== null && <Working busy={state.busy} />}
      {isLate && (
        <MessageBar intent="warning" layout="multiline" politeness="polite" shape="square" className={styles.late}>
          <MessageBarBody>{words('pane.unanswered')}</MessageBarBody>
        </MessageBar>
      )}
      {state.outcome !== null && isHere && <Ended outcome={state.outcome} />}
    </div>
  );
}

function Working({ busy }: { readonly busy: Busy }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  return (
    <div className={styles.busy}>
      <div className={styles.line}>
        <Text>{busy.isCancelled ? words('pane.cancelling') : `${words(busy.title)} ${busy.progress(state.locale)}`}</Text>
        <Button size="small" disabledFocusable={busy.isCancelled} onClick={() => session.cancel()}>{words('pane.cancel')}</Button>
      </div>
      <ProgressBar aria-label={words(busy.title)} {...(busy.share === null ? {} : { value: busy.share })} />
    </div>
  );
}

function Ended({ outcome }: { readonly outcome: Outcome }) {
  const { session, state, words } = useSession();
  const styles = useStyles();
  const { undo, text, offers = [] } = outcome;
  const lines = outcome.lines(state.locale);
  const besides = outcome.besides?.(state.locale) ?? [];
  const body = useRef<HTMLDivElement>(null);
  const [isScrolled, setScrolled] = useState(false);
  useLayoutEffect(() => {
    // What does not fit has to be scrolled, by the keyboard too.
    const own = body.current;
    setScrolled(own !== null && own.scrollHeight > own.clientHeight);
  });
  return (
    <MessageBar intent={outcome.intent} layout="multiline" politeness="polite" shape="square" className={styles.outcome}>
      <MessageBarBody>
        <div ref={body} className={styles.body} tabIndex={isScrolled ? 0 : undefined}>
          {lines.map((line, index) => (
            <Text key={index} className={styles.text}>{line}</Text>
          ))}
          {text !== undefined && <TextToCopy label={text.name} text={text.text} />}
          {offers.length > 0 && (
            <div className={styles.offers}>
              {offers.map((offer, index) => (
                <Button key={index} size="small" className={styles.offer} onClick={() => void session.look('pane.saving', offer.take)}>{offer.word(state.locale)}</Button>
              ))}
            </div>
          )}
          {besides.map((line, index) => (
            <Text key={index} className={styles.text}>{line}</Text>
          ))}
        </div>
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<Dismiss20Regular />} aria-label={words('pane.dismiss')} onClick={() => session.tell(null)} />}>
        {undo !== undefined && <Button size="small" onClick={() => void session.undo({ undo })}>{words('pane.undo')}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}
