import { checkDigit } from '../../../src/rules/identity/checkDigit';
import type { LedgerKind } from '../../../src/ledger/types';
import type { Community } from '../../../src/work/demo';

type Elder = Community['elders'][number];

/** A finding that must be there: of whom, in which ledger, at which field. */
export interface Expected {
  readonly code: string;
  readonly kind: LedgerKind;
  readonly name: string;
  readonly field: string;
}

export interface Planted {
  readonly community: Community;
  readonly expected: readonly Expected[];
}

/** Puts a fault into the books of a clean community, each time in people nothing else has been done to. */
export interface Fault {
  readonly code: string;
  /** Fields the layout must keep for the fault to show. */
  readonly needs?: readonly string[];
  plant(books: Books): readonly Expected[];
}

/** A community that can be spoilt. */
export class Books {
  private readonly touched = new Set<Elder>();
  private readonly unspoilt: ReadonlySet<Elder>;

  constructor(public community: Community) {
    this.unspoilt = new Set(community.elders);
  }

  /** People of whom nothing has been spoilt yet; used up once taken. */
  take(count: number, wanted: (elder: Elder) => boolean): Elder[] {
    const taken = this.community.elders.filter((elder) => !this.touched.has(elder) && wanted(elder)).slice(0, count);
    if (taken.length < count) throw new Error(`only ${taken.length} of ${count} people`);
    for (const elder of taken) this.touched.add(elder);
    return taken;
  }

  /** Another version of somebody, in every book. */
  change(elder: Elder, fields: Partial<Elder>): Elder {
    const changed = { ...elder, ...fields };
    this.touched.add(changed);
    const same = <T extends { readonly elder: Elder }>(rows: readonly T[]): T[] => rows.map((row) => (row.elder === elder ? { ...row, elder: changed } : row));
    const { elders, issues, stops, deaths, devices, handled } = this.community;
    this.community = { ...this.community, elders: elders.map((one) => (one === elder ? changed : one)), issues: same(issues), stops: same(stops), deaths: same(deaths), devices: same(devices), handled: same(handled) };
    return changed;
  }

  set(books: Partial<Community>): void {
    this.community = { ...this.community, ...books };
  }

  /** The same books of fewer people: of all to whom something was done, and of every tenth of the others. */
  thinned(): Community {
    const others = this.community.elders.filter((elder) => this.unspoilt.has(elder) && !this.touched.has(elder));
    const left = new Set(others.filter((_elder, nth) => nth % 10 > 0));
    const kept = <T extends { readonly elder: Elder }>(rows: readonly T[]): T[] => rows.filter(({ elder }) => !left.has(elder));
    const { elders, issues, stops, deaths, devices, handled } = this.community;
    return { ...this.community, elders: elders.filter((elder) => !left.has(elder)), issues: kept(issues), stops: kept(stops), deaths: kept(deaths), devices: kept(devices), handled: kept(handled) };
  }

  isIn(register: 'devices' | 'handled' | 'deaths' | 'stops', elder: Elder): boolean {
    return this.community[register].some((row) => row.elder === elder);
  }
}

/** Too young for the voucher, in no other book, with both cards. */
const onlyOnRoll = (books: Books) => (elder: Elder) =>
  elder.household === '本地' && elder.voucherStart === null && elder.age >= 67 && elder.age <= 78 && elder.deathDate === null && elder.moveOutDate === null && !books.isIn('devices', elder) && !books.isIn('handled', elder);
/** Paid all along, of an age at which nothing changes soon, in no other book but the issues. */
const paidAllAlong = (books: Books) => (elder: Elder) =>
  elder.voucherStart !== null && elder.voucherStop === null && elder.voucherStart.year < 2026 && elder.age >= 81 && elder.age <= 88 && elder.earlierStop === null && elder.moveInDate === null && !books.isIn('devices', elder) && !books.isIn('handled', elder) && !books.isIn('stops', elder) && elder.birthDate.month !== 12 && elder.birthDate.month !== 11;

const onRoll = (code: string, field: string, spoil: (elder: Elder) => Partial<Elder>, needs: readonly string[] = []): Fault => ({
  code,
  needs,
  plant: (books) => books.take(3, onlyOnRoll(books)).map((elder) => ({ code, kind: 'elders', name: books.change(elder, spoil(elder)).name, field })),
});

const paid = (code: string, kind: LedgerKind, field: string, spoil: (elder: Elder, books: Books) => void, needs: readonly string[] = []): Fault => ({
  code,
  needs,
  plant: (books) =>
    books.take(3, paidAllAlong(books)).map((elder) => {
      spoil(elder, books);
      return { code, kind, name: elder.name, field };
    }),
});

const numbered = (seventeen: string) => seventeen + checkDigit(seventeen);
const onlyOf = (books: Books, elder: Elder) => books.community.issues.filter((issue) => issue.elder === elder);
const changeIssues = (books: Books, elder: Elder, quarter: number, change: (issue: Community['issues'][number]) => Partial<Community['issues'][number]>) =>
  books.set({ issues: books.community.issues.map((issue) => (issue.elder === elder && issue.quarter === quarter ? { ...issue, ...change(issue) } : issue)) });

export const faults: readonly Fault[] = [
  onRoll('ID01', 'idNumber', () => ({ idNumber: '1.10196E+17' })),
  onRoll('ID02', 'idNumber', ({ idNumber }) => ({ idNumber: idNumber.slice(0, 17) })),
  onRoll('ID03', 'idNumber', ({ idNumber }) => ({ idNumber: idNumber.slice(0, 17) + (idNumber.endsWith('5') ? '6' : '5') })),
  onRoll('ID04', 'idNumber', ({ idNumber }) => ({ idNumber: numbered(`${idNumber.slice(0, 10)}0231${idNumber.slice(14, 17)}`) })),
  onRoll('ID05', 'idNumber', ({ idNumber }) => ({ idNumber: idNumber.slice(0, 6) + idNumber.slice(8, 17) })),
  onRoll('ID06', 'idNumber', ({ idNumber }) => ({ idNumber: numbered(`10${idNumber.slice(2, 17)}`) })),
  onRoll('ID07', 'sex', ({ sex }) => ({ sex: sex === '男' ? '女' : '男' })),
  onRoll('ID08', 'birthDate', ({ birthDate }) => ({ birthDate: { ...birthDate, day: birthDate.day === 1 ? 2 : birthDate.day - 1 } })),
  onRoll('ID09', 'age', ({ age }) => ({ age: age + 3 })),
  {
    code: 'ID10',
    plant: (books) =>
      books.take(3, onlyOnRoll(books)).map((elder) => {
        books.set({ elders: [...books.community.elders, { ...elder }] });
        return { code: 'ID10', kind: 'elders', name: elder.name, field: 'idNumber' };
      }),
  },
  {
    code: 'ID11',
    plant: (books) =>
      books.take(3, onlyOnRoll(books)).map((elder) => {
        // Two more in the sequence: the same sex.
        const sequence = String((Number(elder.idNumber.slice(14, 17)) + 2) % 1000).padStart(3, '0');
        books.set({ elders: [...books.community.elders, { ...elder, idNumber: numbered(elder.idNumber.slice(0, 14) + sequence) }] });
        return { code: 'ID11', kind: 'elders', name: elder.name, field: 'idNumber' };
      }),
  },
  {
    code: 'ID12',
    plant: (books) =>
      books.take(3, (elder) => books.isIn('devices', elder) && elder.voucherStart === null && elder.deathDate === null && elder.moveOutDate === null && !books.isIn('handled', elder)).map((elder) => {
        const name = `${elder.name}氏`;
        books.set({ devices: books.community.devices.map((device) => (device.elder === elder ? { ...device, elder: { ...elder, name } } : device)) });
        return { code: 'ID12', kind: 'helpers', name, field: 'name' };
      }),
  },
  onRoll('ID13', 'idNumber', ({ idNumber }) => ({ idNumber: `${idNumber.slice(0, 6)} ${idNumber.slice(6)}` })),
  onRoll('ID14', 'idNumber', () => ({ idNumber: '' })),
  paid('EL01', 'elders', 'voucherStart', (elder, books) => books.change(elder, { voucherStart: { year: elder.birthDate.year + 79, month: elder.birthDate.month } })),
  paid('EL02', 'elders', 'name', (elder, books) => {
    books.set({ issues: books.community.issues.filter((issue) => issue.elder !== elder) });
    books.change(elder, { voucherStart: null, allowanceStart: null, allowanceYuan: null, reviewDate: null, reviewMethod: null });
  }),
  paid('EL03', 'elders', 'allowanceAmount', (elder, books) => books.change(elder, { allowanceYuan: 500 })),
  paid('EL04', 'vouchers', 'amount', (elder, books) => changeIssues(books, elder, 3, () => ({ months: 2 }))),
  {
    code: 'EL06',
    plant: (books) =>
      books.take(3, paidAllAlong(books)).flatMap((elder): Expected[] => {
        books.change(elder, { deathDate: { year: 2026, month: 8, day: 20 } });
        return [...['voucherStatus', 'allowanceAmount'].map((field): Expected => ({ code: 'EL06', kind: 'elders', name: elder.name, field })), ...[3, 4].map((): Expected => ({ code: 'EL06', kind: 'vouchers', name: elder.name, field: 'amount' }))];
      }),
  },
  {
    code: 'EL07',
    plant: (books) =>
      books.take(3, paidAllAlong(books)).flatMap((elder): Expected[] => {
        books.change(elder, { moveOutDate: { year: 2026, month: 9, day: 20 } });
        return [...['voucherStatus', 'allowanceAmount'].map((field): Expected => ({ code: 'EL07', kind: 'elders', name: elder.name, field })), { code: 'EL07', kind: 'vouchers', name: elder.name, field: 'amount' }];
      }),
  },
  paid('EL08', 'elders', 'voucherStart', (elder, books) => {
    const month = { year: (elder.voucherStart?.year ?? 2026) - 1, month: 3 };
    books.set({ stops: [...books.community.stops, { elder, benefit: '老年券', reason: '未按期认证', eventDate: { ...month, day: 1 }, shouldStop: month, actualStop: month, remarks: null }] });
  }),
  paid('EL09', 'elders', 'name', (elder, books) => books.set({ deaths: [...books.community.deaths, { elder, date: { year: 2026, month: 10, day: 3 }, source: '派出所' }] })),
  paid('EL10', 'elders', 'reviewDate', (elder, books) => books.change(elder, { reviewDate: { year: 2026, month: 5, day: 6 } })),
  onRoll('EL11', 'preferentialCardDate', ({ birthDate, preferentialCard }) => ({ preferentialCard: { number: preferentialCard?.number ?? '', date: { year: birthDate.year + 64, month: birthDate.month, day: 1 } } })),
  onRoll('EL12', 'name', () => ({ seniorCard: null })),
  {
    code: 'EL13',
    plant: (books) =>
      [1, 2, 3].map(() => {
        const [one, other] = books.take(2, paidAllAlong(books)) as [Elder, Elder];
        const surname = [...one.name][0] ?? '';
        books.change(other, { address: one.address, name: surname + [...other.name].slice(1).join('') });
        return { code: 'EL13', kind: 'elders', name: surname + [...other.name].slice(1).join(''), field: 'address' };
      }),
  },
  paid('EL14', 'vouchers', 'amount', (elder, books) => books.set({ issues: [...books.community.issues, ...onlyOf(books, elder).filter(({ quarter }) => quarter === 4)] })),
  {
    code: 'EL15',
    needs: ['bankAccount'],
    plant: (books) =>
      [1, 2, 3].map(() => {
        const [one, other] = books.take(2, paidAllAlong(books)) as [Elder, Elder];
        books.change(other, { bankAccount: one.bankAccount });
        return { code: 'EL15', kind: 'elders', name: other.name, field: 'bankAccount' };
      }),
  },
  paid('EL16', 'vouchers', 'proxyName', (elder, books) => changeIssues(books, elder, 3, () => ({ proxy: { name: '代一人', relation: '', reason: '住院' } }))),
  {
    code: 'EL17',
    plant: (books) =>
      [1, 2, 3].map((nth) => {
        const people = books.take(4, paidAllAlong(books));
        for (const elder of people) changeIssues(books, elder, 4, (issue) => ({ issueDate: issue.issueDate ?? { year: 2026, month: 10, day: 12 }, proxy: { name: `代多人${'甲乙丙'[nth - 1]}`, relation: '邻居', reason: '行动不便' } }));
        return { code: 'EL17', kind: 'vouchers', name: people[3]?.name ?? '', field: 'proxyName' };
      }),
  },
  paid('EL19', 'vouchers', 'signature', (elder, books) => changeIssues(books, elder, 3, () => ({ issueDate: null, proxy: null }))),
  onRoll('EL20', 'category', () => ({ category: '低保、特困' as never }), ['category']),
  paid('EL21', 'elders', 'household', (elder, books) => books.change(elder, { household: '外地' }), ['household']),
  {
    code: 'HP01',
    plant: (books) => {
      const people = books.take(6, (elder) => books.community.devices.some((device) => device.elder === elder && device.status === '在用') && elder.voucherStart === null);
      return [0, 2, 4].map((at) => {
        const [one, other] = [people[at] as Elder, people[at + 1] as Elder];
        const number = books.community.devices.find((device) => device.elder === one)?.number ?? '';
        books.set({ devices: books.community.devices.map((device) => (device.elder === other ? { ...device, number } : device)) });
        return { code: 'HP01', kind: 'helpers', name: other.name, field: 'deviceNumber' };
      });
    },
  },
  ...[
    { code: 'HP03', field: 'status', spoil: () => ({ status: '坏了' as never }) },
    { code: 'HP04', field: 'idNumber', spoil: ({ elder }: Community['devices'][number]) => ({ issueDate: { year: elder.birthDate.year + 64, month: elder.birthDate.month, day: 1 } }) },
  ].map(({ code, field, spoil }): Fault => ({
    code,
    plant: (books) =>
      books.take(3, (elder) => books.community.devices.some((device) => device.elder === elder && device.status === '在用') && elder.voucherStart === null).map((elder) => {
        books.set({ devices: books.community.devices.map((device) => (device.elder === elder ? { ...device, ...spoil(device) } : device)) });
        return { code, kind: 'helpers', name: elder.name, field };
      }),
  })),
  {
    code: 'HP02',
    plant: (books) =>
      books.take(3, (elder) => (elder.deathDate !== null || elder.moveOutDate !== null) && books.isIn('devices', elder)).map((elder) => {
        books.set({ devices: books.community.devices.map((device) => (device.elder === elder ? { ...device, status: '在用', statusDate: null } : device)) });
        return { code: 'HP02', kind: 'helpers', name: elder.name, field: 'status' };
      }),
  },
  paid('RC04', 'elders', 'name', (elder, books) => books.set({ issues: books.community.issues.filter((issue) => !(issue.elder === elder && issue.quarter === 4)) })),
  onRoll('ST03', 'household', () => ({ household: '本帝' as never })),
];
