/// <reference lib="dom" />

/** What browsers did not have from the beginning. */
export type Feature = 'lookbehind' | 'Object.hasOwn' | 'Array.prototype.at' | 'Array.prototype.findLast' | 'String.prototype.replaceAll' | 'Element.prototype.checkVisibility';

/** Runs in the page before its scripts: makes the browser an older one. */
export function takeAway(features: readonly Feature[]): void {
  for (const feature of features) {
    if (feature === 'lookbehind') {
      globalThis.RegExp = new Proxy(RegExp, {
        construct: (own, args: [string, string?]) => {
          if (/\(\?<[=!]/.test(args[0])) throw new SyntaxError('Invalid group');
          return new own(...args);
        },
      });
      continue;
    }
    const path = feature.split('.');
    const name = path.pop() ?? '';
    const owner = path.reduce((object, key) => object[key] as Record<string, unknown>, globalThis as unknown as Record<string, unknown>);
    Reflect.deleteProperty(owner, name);
  }
}
