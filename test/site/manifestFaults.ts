/// <reference lib="dom" />
import { DOMParser } from '@xmldom/xmldom';
import { grammar, listOf, type Rule } from './manifestGrammar';

const otherLocales = ['zh-TW', 'en-US'];
/** Excel shows no icon that lacks one of these. */
const neededSizes = ['16', '32', '80'];

/** What keeps Office from taking a manifest, or from showing all of it in each of our languages; nothing of a good one. */
export function manifestFaults(xml: string): readonly string[] {
  const broken: string[] = [];
  const document = new DOMParser({ errorHandler: (_level: string, message: string) => broken.push(message) }).parseFromString(xml, 'text/xml') as unknown as Document | undefined;
  const root = document?.documentElement;
  if (broken.length > 0 || root === null || root === undefined) return ['no well-formed XML'];
  if (root.localName !== 'OfficeApp') return [`${root.localName}: not OfficeApp`];
  return [...ofElement(root, 'OfficeApp'), ...ofIds(root), ...ofReferences(root), ...ofLocales(root), ...ofIcons(root)];
}

function ofElement(element: Element, type: string): readonly string[] {
  const rule = grammar[`${type}.${element.getAttribute('xsi:type') ?? ''}`] ?? grammar[type];
  const at = placeOf(element);
  if (rule === undefined) return [`${at}: not known here with the type ${element.getAttribute('xsi:type') ?? ''}`];
  const space = element.namespaceURI === rule.space ? [] : [`${at}: wrong namespace`];
  return [...space, ...ofAttributes(element, rule, at), ...ofText(element, rule, at), ...ofChildren(element, rule, at)];
}

function ofAttributes(element: Element, { attributes = {} }: Rule, at: string): readonly string[] {
  const given = Array.from(element.attributes).map(({ name }) => name).filter((name) => !/^xmlns(?::|$)/.test(name));
  const rules = Object.entries(attributes).map(([key, isRight]) => ({ name: key.replace('?', ''), isNeeded: !key.endsWith('?'), isRight }));
  const unknown = given.filter((name) => !rules.some((rule) => rule.name === name)).map((name) => `${at}: attribute ${name} is not known`);
  return rules.reduce<readonly string[]>((faults, { name, isNeeded, isRight }) => {
    if (!given.includes(name)) return isNeeded ? [...faults, `${at}: attribute ${name} is missing`] : faults;
    return isRight(element.getAttribute(name) ?? '') ? faults : [...faults, `${at}: attribute ${name} is wrong: ${element.getAttribute(name) ?? ''}`];
  }, unknown);
}

function ofText(element: Element, { text }: Rule, at: string): readonly string[] {
  const own = Array.from(element.childNodes).filter(({ nodeType }) => nodeType === 3 || nodeType === 4).map(({ nodeValue }) => nodeValue ?? '').join('');
  if (text !== undefined) return text(own) ? [] : [`${at}: wrong text: ${own}`];
  return own.trim() === '' ? [] : [`${at}: text where none may be: ${own.trim()}`];
}

/** Children in their order, as many as may be of each; of several that do not fit the first. */
function ofChildren(element: Element, { children = '' }: Rule, at: string): readonly string[] {
  const given = childrenOf(element);
  const faults: string[] = [];
  let next = 0;
  for (const [, name = '', type = name, number = ''] of children.matchAll(/(\w+)(?::(\w+))?([?+*]?)/g)) {
    const first = next;
    while (given[next]?.localName === name && (number === '+' || number === '*' || next === first)) next += 1;
    const follower = given[next]?.localName;
    if (next === first && number !== '?' && number !== '*') return [...faults, `${at}: ${name} is missing${follower === undefined ? '' : ` before ${follower}`}`];
    faults.push(...given.slice(first, next).flatMap((child) => ofElement(child, type)));
  }
  const rest = given[next]?.localName;
  return rest === undefined ? faults : [...faults, `${at}: ${rest} may not stand here`];
}

/** Within the controls, and within the resources, an id is there once. */
function ofIds(root: Element): readonly string[] {
  const resources = new Set(resourcesOf(root));
  const all = descendants(root).filter((one) => one.hasAttribute('id'));
  return [all.filter((one) => resources.has(one)), all.filter((one) => !resources.has(one))].flatMap((some) => {
    const ids = some.map((one) => one.getAttribute('id') ?? '');
    return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `id ${id} is there twice`);
  });
}

/** Every name of a resource leads to one of the right list, and every resource is named. */
function ofReferences(root: Element): readonly string[] {
  const resources = resourcesOf(root);
  const used = descendants(root).filter((one) => one.hasAttribute('resid'));
  const astray = used.flatMap((one) => {
    const id = one.getAttribute('resid') ?? '';
    const list = listOf[one.localName] ?? '';
    return resources.some((resource) => resource.getAttribute('id') === id && parentOf(resource)?.localName === list) ? [] : [`${placeOf(one)}: no ${id} in ${list}`];
  });
  const names = new Set(used.map((one) => one.getAttribute('resid')));
  return [...astray, ...resources.filter((one) => !names.has(one.getAttribute('id'))).map((one) => `${placeOf(one)} is not used`)];
}

/** Texts are there in each of our languages; an address is either the same for all or there for each. */
function ofLocales(root: Element): readonly string[] {
  const isText = (one: Element) => one.localName === 'DisplayName' || one.localName === 'String' || (one.localName === 'Description' && !one.hasAttribute('resid'));
  return descendants(root).filter((one) => one.hasAttribute('DefaultValue')).flatMap((one) => {
    const locales = childrenOf(one).map((other) => other.getAttribute('Locale') ?? '');
    if (locales.length === 0 && !isText(one)) return [];
    return locales.join(' ') === otherLocales.join(' ') ? [] : [`${placeOf(one)}: languages are ${locales.join(' ') || 'none'}`];
  });
}

function ofIcons(root: Element): readonly string[] {
  return descendants(root).filter(({ localName }) => localName === 'Icon').flatMap((icon) => {
    const sizes = childrenOf(icon).map((image) => image.getAttribute('size') ?? '');
    const missing = neededSizes.filter((size) => !sizes.includes(size)).map((size) => `${placeOf(icon)}: size ${size} is missing`);
    return sizes.length === new Set(sizes).size ? missing : [...missing, `${placeOf(icon)}: a size is there twice`];
  });
}

function resourcesOf(root: Element): readonly Element[] {
  return descendants(root).filter((one) => parentOf(parentOf(one))?.localName === 'Resources');
}

function descendants(root: Element): readonly Element[] {
  return Array.from(root.getElementsByTagName('*'));
}

function childrenOf(element: Element): readonly Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeType === 1);
}

function parentOf(element: Element | null): Element | null {
  return element?.parentNode?.nodeType === 1 ? (element.parentNode as Element) : null;
}

/** By which a reader finds it: the nearest id, or the names above. */
function placeOf(element: Element): string {
  const parent = parentOf(element);
  const id = element.getAttribute('id');
  if (id !== null && id !== '') return `${element.localName} ${id}`;
  return parent === null ? element.localName : `${placeOf(parent)}/${element.localName}`;
}
