import type { CDPSession, Page } from 'playwright-core';
import type { Found, Region } from './control';

/** What the browser tells screen readers of an element. */
interface AxNode {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

const operable = new Set([
  'button', 'link', 'combobox', 'textbox', 'searchbox', 'spinbutton', 'slider', 'checkbox', 'radio', 'switch', 'menuitem', 'menuitemradio', 'menuitemcheckbox',
  'treeitem', 'tab', 'option', 'DisclosureTriangle', 'DisclosureTriangleGrouped', 'Date', 'DateTime', 'InputTime', 'ColorWell', 'gridcell', 'listbox',
]);
const wholes = new Set(['combobox', 'Date']);
const regions: Readonly<Record<string, Region>> = { banner: 'banner', navigation: 'navigation', main: 'main', status: 'status', dialog: 'dialog', alertdialog: 'dialog', menu: 'menu' };
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Everything that can be operated now and is not disabled. */
export async function operableNow(page: Page): Promise<readonly Found[]> {
  const { nodes } = (await (await sessionOf(page)).send('Accessibility.getFullAXTree')) as { readonly nodes: readonly AxNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes.filter((node) => isOperable(node) && !isInside(node, byId)).map((node) => found(node, byId));
}

/** What has the keyboard; within a widget that keeps it, the line that stands for it. Null where nothing has. */
export async function focusedNow(page: Page): Promise<Found | null> {
  const session = await sessionOf(page);
  const expression = `(() => { const own = document.activeElement; if (own === null || own === document.body) return null; const line = own.getAttribute('aria-activedescendant'); return (line && document.getElementById(line)) || own; })()`;
  const { result } = await session.send('Runtime.evaluate', { expression });
  if (result.objectId === undefined) return null;
  const { nodes } = (await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: true })) as { readonly nodes: readonly AxNode[] };
  const [own] = nodes;
  return own === undefined ? null : found(own, new Map(nodes.map((node) => [node.nodeId, node])));
}

function found(node: AxNode, byId: ReadonlyMap<string, AxNode>): Found {
  const role = node.role?.value ?? '';
  return { region: regionOf(node, byId), role: role.replace('DisclosureTriangleGrouped', 'DisclosureTriangle'), name: (node.name?.value ?? '').replace(/\s+/g, ' ').trim() };
}

function isOperable({ ignored, role, properties = [] }: AxNode): boolean {
  return !ignored && operable.has(role?.value ?? '') && !properties.some(({ name, value }) => name === 'disabled' && value.value === true);
}

function regionOf(node: AxNode, byId: ReadonlyMap<string, AxNode>): Region {
  for (let own: AxNode | undefined = node; own !== undefined; own = own.parentId === undefined ? undefined : byId.get(own.parentId)) {
    const region = regions[own.role?.value ?? ''];
    // The line of state under a form is no region of its own.
    if (region !== undefined && own !== node) return region;
  }
  return 'main';
}

/** The choices of a closed list are the list's, the parts of a date the date's. */
function isInside(node: AxNode, byId: ReadonlyMap<string, AxNode>): boolean {
  for (let own = node.parentId === undefined ? undefined : byId.get(node.parentId); own !== undefined; own = own.parentId === undefined ? undefined : byId.get(own.parentId)) if (wholes.has(own.role?.value ?? '')) return true;
  return false;
}

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}
