import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', rowGap: '8px', padding: '40px 24px 24px' },
  icon: { color: tokens.colorNeutralForeground3, lineHeight: 0, fontSize: '40px' },
  text: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '8px' },
});

interface BlankProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  /** Buttons: what can be done now. */
  readonly children?: ReactNode;
}

/** Why there is nothing to show, and what can be done about it. */
export function Blank({ icon, title, text, children }: BlankProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>{icon}</span>
      <Text as="h2" size={400} weight="semibold">{title}</Text>
      <Text className={styles.text}>{text}</Text>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
