import { catalogue } from '../../src/checks/catalogue';
import { isMessageKey, say, type Locale } from '../../src/locale';

const codes = [...new Set(catalogue.map(({ code }) => code))];

test.each(codes)('%s has title, message, why, hint and source in every language', (code) => {
  for (const locale of ['zh-CN', 'zh-TW', 'en-US'] satisfies Locale[]) {
    for (const part of ['title', 'message', 'why', 'hint', 'source']) {
      const key = `check.${code}.${part}`;
      expect({ key, known: isMessageKey(key) }).toEqual({ key, known: true });
      if (isMessageKey(key)) expect(say(locale, key)).not.toBe('');
    }
  }
});

test('checks of one code agree on how grave and how certain it is', () => {
  for (const code of codes) {
    const [first, ...others] = catalogue.filter((check) => check.code === code);
    for (const other of others) expect([other.severity, other.certainty]).toEqual([first?.severity, first?.certainty]);
  }
});
