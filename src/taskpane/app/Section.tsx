import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '32px' },
});

/** A part of the view under its heading, with what can be done to it at the right. */
export function Section({ title, action, children }: { readonly title: string; readonly action?: ReactElement; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section>
      <div className={styles.head}>
        <Text as="h2" size={300} weight="semibold">{title}</Text>
        {action}
      </div>
      {children}
    </section>
  );
}
