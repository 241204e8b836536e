import { SearchBox, type SearchBoxProps } from '@fluentui/react-components';
import { useSession } from '../session/useSession';

interface SearchProps extends Pick<SearchBoxProps, 'size' | 'className'> {
  /** What can be sought; stands in the empty box. */
  readonly label: string;
  readonly value: string;
  change(text: string): void;
}

/** A box to seek in. Its button, which empties it as Esc does, is there only while there is something to empty. */
export function Search({ label, value, change, ...box }: SearchProps) {
  const { words } = useSession();
  return <SearchBox {...box} placeholder={label} aria-label={label} value={value} dismiss={value === '' ? null : { 'aria-label': words('pane.clear') }} onChange={(_event, { value: text }) => change(text)} />;
}
