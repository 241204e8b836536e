import { foldWidth } from '../rules/text/foldWidth';
import { rememberTexts } from '../rules/text/rememberTexts';
import { toSimplified } from '../rules/text/toSimplified';

export interface FoldedHeading {
  /** The heading without spaces, signs, units and remarks in brackets: what is looked up. */
  readonly text: string;
  /** The same with what stood in brackets; equal to `text` where nothing did. */
  readonly withBrackets: string;
  /** `text` in the parts that a stroke or 或 divides it into; one where nothing does. */
  readonly parts: readonly string[];
}

const bracketed = /[([{<【〔「〈《][^)\]}>】〕」〉》]*[)\]}>】〕」〉》]?/g;
const signs = /[\s\u00a0\u200b-\u200f\ufeff:*·•、,。.;!?"'“”‘’|\\/_~^#&+=\-—–…()[\]{}<>【】〔〕「」〈〉《》★☆●]/g;

/** Folds a heading: traditional to simplified, full to half width, no spaces, breaks, signs or bracketed remarks; 卷 and 劵 are 券. */
export function foldHeading(heading: string): FoldedHeading {
  return remembered(heading);
}

const remembered = rememberTexts((heading): FoldedHeading => {
  const plain = toSimplified(foldWidth(heading)).toLowerCase();
  const withBrackets = folded(plain);
  const outside = plain.replace(bracketed, '');
  const text = folded(outside);
  // A heading wholly in brackets is its own text.
  return { text: text === '' ? withBrackets : text, withBrackets, parts: outside.split(/[/|、或]/).map(folded) };
});

function folded(text: string): string {
  return text
    .replace(signs, '')
    .replace(/[卷劵]/g, '券')
    .replace(/帐/g, '账')
    .replace(/周岁/g, '岁')
    .replace(/(?<=.)必填$/, '')
    // A unit says nothing of the field: 金额元, 月标准元/月. A year's is another figure.
    .replace(/(?<=.)元(?:每?人?每?月)?$/, '');
}
