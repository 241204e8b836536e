/** What is told of the cases that are found in codes.test.ts: where, with what figures, and what is offered; of the clear case, then of the first that is wrong. */
export const says: Readonly<Record<string, readonly [string, string]>> = {
  ID01: [
    'elders 2 idNumber {foundId: "1.10196E+17"}',
    'elders 2 idNumber {foundId: "1.10196194005E+17"}',
  ],
  ID02: [
    'elders 2 idNumber {foundId: "11019619400506011",length: 17}',
    'elders 2 idNumber {foundId: "11019619400506011X1",length: 19}',
  ],
  ID03: [
    'elders 2 idNumber {foundId: "110196194005060110",last: "0",expected: "X"}',
    'elders 2 idNumber {foundId: "11019619400506101X",last: "X",expected: "6"}',
  ],
  ID04: [
    'elders 2 idNumber {foundId: "110196194002311235",birth: "19400231"}',
    'elders 2 idNumber {foundId: "110196189611221239",birth: "1896年11月22日"}',
  ],
  ID05: [
    'elders 2 idNumber {foundId: "110196400506011",offeredId: "11019619400506011X"} fix [["idNumber","110196400506011","11019619400506011X"]]',
    'elders 2 idNumber {foundId: "110196400506011",offeredId: "11019619400506011X"} fix [["idNumber","110196400506011","11019619400506011X"]]',
  ],
  ID06: [
    'elders 2 idNumber {region: "10",regionKind: "unknown"}',
    'elders 2 idNumber {region: "66",regionKind: "unknown"}',
  ],
  ID07: [
    'elders 2 sex {found: "男",expected: "女"} fix [["sex","男","女"]]',
    'elders 2 sex {found: "男",expected: "女"} fix [["sex","男","女"]]',
  ],
  ID08: [
    'elders 2 birthDate {found: "1941年5月6日",expected: "1940年5月6日"} fix [["birthDate","1941-05-06",{serialDay: {year: 1940,month: 5,day: 6}}]]',
    'elders 2 birthDate {found: "1940年5月7日",expected: "1940年5月6日"} fix [["birthDate","1940-05-07",{serialDay: {year: 1940,month: 5,day: 6}}]]',
  ],
  ID09: [
    'elders 2 age {found: 84,expected: 86} fix [["age","84",{number: 86}]]',
    'elders 2 age {found: 86,expected: 85} fix [["age","86",{number: 85}]]',
  ],
  ID10: [
    'elders 3 idNumber {foundId: "11019619400506011X",first: 2,firstName: "张甲"}',
    'certificates 3 idNumber {foundId: "11019619400506011X",first: 2,firstName: "张甲"}',
  ],
  ID11: [
    'elders 3 idNumber {foundId: "110196194005060339",firstId: "11019619400506011X",first: 2}',
    'elders 3 idNumber {foundId: "110196194005060339",firstId: "11019619400506011X",first: 2}',
  ],
  ID12: [
    'vouchers 2 name {found: "张假",firstName: "张甲",firstSheet: "elders",first: 2}',
    'vouchers 2 name {found: "张申",firstName: "张甲",firstSheet: "elders",first: 2}',
  ],
  ID13: [
    'elders 2 idNumber {offeredId: "11019619400506011X"} fix [["idNumber","11019619400506011X","11019619400506011X"]]',
    'elders 2 idNumber {offeredId: "11010519491231002X"} fix [["idNumber","11010519491231002x","11010519491231002X"]]',
  ],
  ID14: [
    'elders 2 idNumber {}',
    'elders 2 idNumber {}',
  ],
  ID15: [
    'elders 2 name {names: "张甲、李乙",count: 2}',
    'elders 2 name {names: "张甲、李乙",count: 2}',
  ],
  EL01: [
    'elders 2 voucherStart {found: "2019年1月",expected: "2020年5月"}',
    'elders 2 voucherStart {found: "2026年10月",expected: "2026年11月"}',
  ],
  EL02: [
    'elders 2 name {since: "2020年5月"}',
    'elders 2 name {since: "2026年11月"}',
  ],
  EL03: [
    'elders 2 allowanceAmount {found: 500,expected: 100,month: "2026年11月",band: "80—89岁"} fix [["allowanceAmount","500",{number: 100}]]',
    'elders 2 allowanceAmount {found: 100.01,expected: 100,month: "2026年11月",band: "80—89岁"} fix [["allowanceAmount","100.01",{number: 100}]]',
  ],
  EL04: [
    'vouchers 2 amount {found: 400,expected: 300,months: 3}',
    'vouchers 2 amount {found: 299.99,expected: 300,months: 3}',
  ],
  EL05: [
    'vouchers 2 amount {month: "2008年10月",policy: "北京市"}',
    'vouchers 2 amount {month: "2009年10月",policy: "北京市"}',
  ],
  EL06: [
    'elders 2 voucherStatus {months: 3,from: "2026年9月",to: "2026年11月",amount: 300,shouldStop: "2026年9月"} fix [["voucherStatus","在发","停发"]] || elders 2 allowanceAmount {months: 3,from: "2026年9月",to: "2026年11月",amount: 300,shouldStop: "2026年9月"}',
    'elders 2 voucherStatus {months: 1,from: "2026年11月",to: "2026年11月",amount: 100,shouldStop: "2026年11月"} fix [["voucherStatus","在发","停发"]] || elders 2 allowanceAmount {months: 1,from: "2026年11月",to: "2026年11月",amount: 100,shouldStop: "2026年11月"}',
  ],
  EL07: [
    'elders 2 voucherStatus {months: 3,from: "2026年9月",to: "2026年11月",amount: 300,shouldStop: "2026年9月"} fix [["voucherStatus","在发","停发"]] || elders 2 allowanceAmount {months: 3,from: "2026年9月",to: "2026年11月",amount: 300,shouldStop: "2026年9月"}',
    'elders 2 voucherStatus {months: 1,from: "2026年11月",to: "2026年11月",amount: 100,shouldStop: "2026年11月"} fix [["voucherStatus","在发","停发"]] || elders 2 allowanceAmount {months: 1,from: "2026年11月",to: "2026年11月",amount: 100,shouldStop: "2026年11月"}',
  ],
  EL08: [
    'elders 2 voucherStart {stop: "2026年3月",start: "2026年5月"}',
    'elders 2 voucherStart {stop: "2026年4月",start: "2026年5月"}',
  ],
  EL09: [
    'elders 2 name {list: "deaths",listRow: 2,date: "2026年9月1日",review: "2026年10月9日",kind: "idReviewed"}',
    'elders 2 name {list: "deaths",listRow: 2,date: "2026年9月1日",review: "2026年10月9日",kind: "nameReviewed"}',
  ],
  EL10: [
    'elders 2 reviewDate {last: "",limit: "2026年7月1日"}',
    'elders 2 reviewDate {last: "2026年6月30日",limit: "2026年7月1日"}',
  ],
  EL11: [
    'elders 2 seniorCardDate {age: 60,found: "1999年5月1日",expected: "2000年5月6日"}',
    'elders 2 seniorCardDate {age: 60,found: "2000年4月30日",expected: "2000年5月6日"}',
  ],
  EL12: [
    'elders 2 name {cards: "60岁老年证",since: "2000年5月"}',
    'elders 2 name {cards: "60岁老年证",since: "2026年10月"}',
  ],
  EL13: [
    'elders 3 address {first: 2,names: "张甲、张乙",count: 2}',
    'elders 3 address {first: 2,names: "张甲、张乙",count: 2}',
  ],
  EL14: [
    'vouchers 3 amount {period: "2026Q4",firstSheet: "vouchers",first: 2}',
    'vouchers 3 amount {period: "2026Q4",firstSheet: "vouchers",first: 2}',
  ],
  EL15: [
    'elders 3 bankAccount {foundAccount: "9900001",first: 2,firstName: "张甲"}',
    'elders 3 bankAccount {foundAccount: "9900001",first: 2,firstName: "张甲"}',
  ],
  EL16: [
    'vouchers 2 proxyName {proxy: "张乙",fields: "proxyRelation,proxyReason"}',
    'vouchers 2 proxyName {proxy: "张乙",fields: "proxyReason"}',
  ],
  EL17: [
    'vouchers 5 proxyName {proxy: "代一",count: 5,limit: 3}',
    'vouchers 5 proxyName {proxy: "代一",count: 4,limit: 3}',
  ],
  EL18: [
    'stops 2 actualStop {kind: "missing",fields: "actualStop",months: 0}',
    'stops 2 actualStop {kind: "late",fields: "recoverable",months: 1,shouldStop: "2026年11月",actualStop: "2026年12月"}',
  ],
  EL19: [
    'vouchers 2 signature {fields: "signature,issueDate"}',
    'vouchers 2 signature {fields: "signature"}',
  ],
  EL20: [
    'elders 2 category {found: "特困、低保"}',
    'elders 2 category {found: "低保,特困"}',
  ],
  EL21: [
    'elders 2 household {found: "外地",since: "2020年5月"}',
    'elders 2 household {found: "外埠",since: "2020年5月"}',
  ],
  EL22: [
    'vouchers 2 amount {months: 3,from: "2026年10月",to: "2026年12月",amount: 300,stop: "2026年7月"}',
    'vouchers 2 amount {months: 1,from: "2026年9月",to: "2026年9月",amount: 100,stop: "2026年9月"}',
  ],
  EL24: [
    'allowance-payments 2 amount {found: 500,expected: 100,bands: "80—89岁、90—99岁、100岁及以上",month: "2026年11月",band: "80—89岁"}',
    'allowance-payments 2 amount {found: 100.01,expected: 100,bands: "80—89岁、90—99岁、100岁及以上",month: "2026年11月",band: "80—89岁"}',
  ],
  HP01: [
    'helpers 3 deviceNumber {found: "XB01",first: 2,firstName: "张甲"}',
    'helpers 3 deviceNumber {found: "XB01",first: 2,firstName: "张甲"}',
  ],
  HP02: [
    'helpers 2 status {reason: "死亡",date: "2026年10月1日"}',
    'helpers 2 status {reason: "死亡",date: "2026年10月1日"}',
  ],
  HP03: [
    'helpers 2 status {kind: "word",found: "坏了"}',
    'helpers 2 status {kind: "date",found: "报修"}',
  ],
  HP04: [
    'helpers 2 idNumber {age: 60,limit: 65}',
    'helpers 2 idNumber {age: 64,limit: 65}',
  ],
  EL25: [
    'elders 2 deathDate {kind: "death",own: "2026年10月15日",found: "2026年11月2日",list: "deaths",listRow: 2}',
    'elders 2 deathDate {kind: "death",own: "2026年10月21日",found: "2026年10月20日",list: "stops",listRow: 2}',
  ],
  EL26: [
    'elders 2 bankAccount {count: 1}',
    'elders 2 bankAccount {count: 1}',
  ],
  RC04: [
    'elders 3 name {kind: "missing",period: "2026年第四季度",months: 2}',
    'elders 3 name {kind: "missing",period: "2026年第四季度",months: 1}',
  ],
  ST02: [
    'elders 2 reviewDate {found: "不详",type: "date"}',
    'elders 2 reviewDate {found: "2026-08-32",type: "date"}',
  ],
  ST03: [
    'elders 2 voucherStatus {found: "正在",allowed: "在发、停发",nearest: ""}',
    'elders 2 household {found: "本帝",allowed: "本地、外地",nearest: "本地"} fix [["household","本帝","本地"]]',
  ],
  ST04: [
    'elders 2 deathDate {first: "birthDate",firstDate: "1940年5月6日",then: "deathDate",thenDate: "1939年1月1日"}',
    'elders 2 seniorCardDate {first: "seniorCardDate",firstDate: "2020年1月6日",then: "deathDate",thenDate: "2020年1月5日"}',
  ],
  ST05: [
    'elders 2 address {found: "#REF!"}',
    'elders 2 address {found: "#N/A"}',
  ],
};
