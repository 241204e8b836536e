import { visitTags } from './tags';

export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in strict and transitional packages: worksheet, styles, officeDocument. */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** @throws WorkbookProblem brokenXml, doctype */
export function readRelationships(bytes: Uint8Array, part: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  visitTags(bytes, part, (tag) => {
    if (tag.closing || tag.name !== 'Relationship') return;
    relationships.push({
      id: tag.attribute('Id') ?? '',
      type: (tag.attribute('Type') ?? '').replace(/^.*\//, ''),
      target: tag.attribute('Target') ?? '',
      external: tag.attribute('TargetMode') === 'External',
    });
  });
  return relationships;
}

/** Name of the part that holds the relationships of a part. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The part a relationship of `source` points to, without a slash in front. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** How a relationship of `source` names a part, as Excel writes it: from the source's folder. */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  const shared = from.findIndex((folder, index) => folder !== to[index]);
  const common = shared < 0 ? from.length : shared;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}
