/// <reference lib="dom" />
import { Badge, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { findingWords } from '../../../wording/findingWords';
import { cellAddress } from '../../../workbook/address';
import { useSession } from '../../session/useSession';
import { heights, type Line } from './listedFindings';
import { severityColors } from './severityColors';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: '120px', overflowY: 'auto', position: 'relative', outlineStyle: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { position: 'absolute', left: 0, right: 0, boxSizing: 'border-box', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  sheet: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', padding: '0 16px', backgroundColor: tokens.colorNeutralBackground3, cursor: 'default' },
  code: { display: 'flex', alignItems: 'center', columnGap: '6px', padding: '0 16px 0 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  count: { flexShrink: 0, whiteSpace: 'nowrap' },
  finding: { padding: '5px 16px 5px 32px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  place: { display: 'flex', columnGap: '8px' },
  message: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden', color: tokens.colorNeutralForeground2 },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  active: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
});

/** Lines drawn above and below those that are seen. */
const MARGIN = 8;

interface FindingListProps {
  readonly lines: readonly Line[];
  /** Key of the finding whose cell is shown. */
  readonly selected: string | null;
  toggle(key: string): void;
  select(line: Line & { readonly kind: 'finding' }): void;
}

/**
 * The findings as a tree with one stop of the Tab key. However many there are, only the lines that are seen stand in
 * the page; heights are fixed, so a line's place is known without drawing those before it.
 */
export function FindingList({ lines, selected, toggle, select }: FindingListProps) {
  const { words } = useSession();
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 600 });
  const [activeKey, setActive] = useState<string | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const tops = useMemo(() => topsOf(lines), [lines]);
  const total = tops.at(-1) ?? 0;
  const found = lines.findIndex(({ key }) => key === activeKey);
  const active = found < 0 ? 0 : found;

  useLayoutEffect(() => {
    const own = root.current;
    if (own === null) return;
    const watch = new ResizeObserver(() => setSeen({ top: own.scrollTop, height: own.clientHeight }));
    watch.observe(own);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    // A shorter list may leave the window below its end.
    if (root.current !== null) setSeen({ top: root.current.scrollTop, height: root.current.clientHeight });
  }, [total]);

  const first = Math.max(0, indexAt(tops, seen.top) - MARGIN);
  const last = Math.min(lines.length - 1, indexAt(tops, seen.top + seen.height) + MARGIN);
  const drawn = lines.slice(first, last + 1).map((_line, index) => first + index);
  // A screen reader must find the line it stands on, wherever the wheel has gone.
  if (active < lines.length && (active < first || active > last)) drawn.push(active);

  const goTo = (index: number) => {
    const line = lines[Math.min(Math.max(index, 0), lines.length - 1)];
    const own = root.current;
    if (line === undefined || own === null) return;
    setActive(line.key);
    const top = tops[lines.indexOf(line)] ?? 0;
    if (top < own.scrollTop) own.scrollTop = top;
    else if (top + heights[line.kind] > own.scrollTop + own.clientHeight) own.scrollTop = top + heights[line.kind] - own.clientHeight;
  };
  const act = (line: Line | undefined) => {
    if (line === undefined) return;
    setActive(line.key);
    if (line.kind === 'code') toggle(line.key);
    else if (line.kind === 'finding') select(line);
  };
  const page = Math.max(1, Math.floor(seen.height / heights.finding) - 1);
  const pressed = (event: KeyboardEvent) => {
    const line = lines[active];
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(active + 1),
      ArrowUp: () => goTo(active - 1),
      PageDown: () => goTo(active + page),
      PageUp: () => goTo(active - page),
      Home: () => goTo(0),
      End: () => goTo(lines.length - 1),
      Enter: () => act(line),
      ' ': () => act(line),
      ArrowRight: () => line?.kind === 'code' && !line.group.isOpen && toggle(line.key),
      ArrowLeft: () => {
        if (line?.kind === 'code' && line.group.isOpen) toggle(line.key);
        else if (line?.kind === 'finding') goTo(lines.findLastIndex((one, index) => index < active && one.kind === 'code'));
      },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    event.preventDefault();
    setFocus(true);
    move();
  };

  return (
    <div
      ref={root}
      role="tree"
      tabIndex={0}
      aria-label={words('pane.findings')}
      aria-activedescendant={lines.length === 0 ? undefined : `finding-${active}`}
      className={styles.root}
      onScroll={(event) => setSeen({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
      onKeyDown={pressed}
      onFocus={(event) => setFocus(event.currentTarget.matches(':focus-visible'))}
      onBlur={() => setFocus(false)}
    >
      <div role="none" style={{ height: total }} />
      {drawn.map((index) => {
        const line = lines[index] as Line;
        return (
          <div
            key={line.key}
            id={`finding-${index}`}
            role="treeitem"
            aria-level={line.kind === 'sheet' ? 1 : line.kind === 'code' ? 2 : 3}
            aria-selected={line.key === selected}
            {...(line.kind === 'code' ? { 'aria-expanded': line.group.isOpen } : line.kind === 'sheet' ? { 'aria-expanded': true } : { 'aria-posinset': line.place, 'aria-setsize': line.of })}
            className={mergeClasses(styles.line, styles[line.kind], line.key === selected && styles.selected, hasFocus && index === active && styles.active)}
            style={{ top: tops[index] ?? 0, height: heights[line.kind] }}
            onClick={() => act(line)}
          >
            <LineContent line={line} />
          </div>
        );
      })}
    </div>
  );
}

function LineContent({ line }: { readonly line: Line }) {
  const { state: { locale }, words } = useSession();
  const styles = useStyles();
  if (line.kind === 'sheet') {
    return (
      <>
        <Text weight="semibold" size={200} className={styles.title} title={line.name}>{line.name}</Text>
        <Text size={200} className={styles.count}>{words('pane.findings.count', { count: line.count })}</Text>
      </>
    );
  }
  if (line.kind === 'code') {
    const { first, findings, isOpen, code } = line.group;
    return (
      <>
        {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        <Text className={styles.title}>{`${findingWords(locale, first, 'title', false)} ${code}`}</Text>
        <Badge appearance="tint" color={severityColors[first.severity]} aria-label={`${words(`severity.${first.severity}`)} ${findings.length}`}>{findings.length}</Badge>
      </>
    );
  }
  const { finding } = line;
  return (
    <>
      <div className={styles.place}>
        <Text size={200} weight="semibold">{cellAddress(finding.row, finding.column)}</Text>
        <Text size={200}>{finding.name}</Text>
      </div>
      <Text size={200} className={styles.message}>{findingWords(locale, finding, 'message', false)}</Text>
    </>
  );
}

/** Where each line begins, and where the last ends. */
function topsOf(lines: readonly Line[]): readonly number[] {
  const tops = [0];
  for (const { kind } of lines) tops.push((tops.at(-1) ?? 0) + heights[kind]);
  return tops;
}

/** The line that holds a height. */
function indexAt(tops: readonly number[], height: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
