/// <reference lib="dom" />
import { makeStyles } from '@fluentui/react-components';
import type { Ref } from 'react';

const useStyles = makeStyles({ root: { display: 'none' } });

interface FileInputProps {
  /** Clicked, it asks for the file. */
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  /** Such as .xlsx,.xls */
  readonly accept: string;
  take(file: File): void;
}

/** Asks for a file by the button or menu item that stands for it; the same file may be taken again. */
export function FileInput({ ref, label, accept, take }: FileInputProps) {
  const styles = useStyles();
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      className={styles.root}
      aria-label={label}
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        currentTarget.value = '';
        if (file !== undefined) take(file);
      }}
    />
  );
}
