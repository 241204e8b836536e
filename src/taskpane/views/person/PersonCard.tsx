import { Badge, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { benefitSentence, cardSentence, identityLine, stepSentence } from '../../../wording/explainPerson';
import { kindWord } from '../../../wording/words';
import type { ExplainedBenefit, ExplainedPerson } from '../../../work/explainPerson';
import { useGoTo } from '../../app/useGoTo';
import { useSession } from '../../session/useSession';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '10px', paddingBottom: '12px' },
  name: { display: 'block' },
  // Of a button that is a link the browser keeps its own colours in high contrast, but tells others.
  link: { '@media (forced-colors: active)': { color: 'LinkText', ':hover': { color: 'LinkText' } } },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2 },
  benefit: { padding: '8px 12px', borderRadius: tokens.borderRadiusMedium, border: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}` },
  none: { borderLeftColor: tokens.colorNeutralStroke1 },
  summary: { cursor: 'pointer', padding: '4px 0', color: tokens.colorBrandForeground1, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  steps: { margin: 0, padding: '0 0 0 20px' },
  step: { paddingBottom: '4px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', padding: '3px 0' },
});

/** Who somebody is, what he is entitled to and why, which cards he has, and where he stands. */
export function PersonCard({ person, period }: { readonly person: ExplainedPerson; readonly period: string }) {
  const { state: { locale }, words } = useSession();
  const styles = useStyles();
  const goTo = useGoTo();
  return (
    <section className={styles.root} aria-label={person.name}>
      <div>
        <Text as="h2" size={500} weight="semibold" className={styles.name}>{person.name}</Text>
        <Text size={200} className={styles.quiet}>{identityLine(locale, person, false)}</Text>
      </div>
      {person.benefits.map((benefit) => (
        <Benefit key={benefit.benefit} person={person} benefit={benefit} period={period} />
      ))}
      {person.benefits.length === 0 && <Text>{words('person.notInRoll', { ledger: kindWord(locale, 'elders') })}</Text>}
      {person.cards.length > 0 && (
        <div>
          <Text as="h3" size={300} weight="semibold">{words('pane.person.cards')}</Text>
          <ul className={styles.list}>
            {person.cards.map((card) => (
              <li key={card.card} className={styles.row}>
                <Text size={200}>{cardSentence(locale, card)}</Text>
                {!card.done && card.isOfAge && <Badge appearance="tint" color="warning">{words('pane.person.open')}</Badge>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Text as="h3" size={300} weight="semibold">{words('pane.person.rows')}</Text>
        <ul className={styles.list}>
          {person.rows.map((row) => (
            <li key={`${row.sheet} ${row.row}`} className={styles.row}>
              <Link as="button" className={styles.link} onClick={() => goTo(row.sheetName, row.row)}>{words('person.row', { sheet: row.sheetName, row: row.row })}</Link>
              {row.sheetName !== kindWord(locale, row.kind) && <Text size={200} className={styles.quiet}>{kindWord(locale, row.kind)}</Text>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Benefit({ person, benefit, period }: { readonly person: ExplainedPerson; readonly benefit: ExplainedBenefit; readonly period: string }) {
  const { state: { locale }, words } = useSession();
  const styles = useStyles();
  return (
    <div className={benefit.fen === null ? `${styles.benefit} ${styles.none}` : styles.benefit}>
      <Text>{benefitSentence(locale, person, benefit, period)}</Text>
      {benefit.steps.length > 0 && (
        <details>
          <summary className={styles.summary}>{words('pane.person.steps')}</summary>
          <ol className={styles.steps}>
            {benefit.steps.map((step, place) => (
              <li key={place} className={styles.step}><Text size={200}>{stepSentence(locale, step)}</Text></li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}
