import type { Text } from '../catalogue/types.js';
import type { Part } from '../catalogue/where.js';

type Keys = Readonly<Record<string, Text>>;

/** What the keys of an entry mean in every table that has them. */
const COMMON = {
  id: {
    zh: '代号：小写字母、数字和连字符，不得重复',
    en: 'Id: small letters, digits and hyphens, each used once.',
  },
  no: { zh: '表中印的序号，不得重复', en: 'The printed running number, each used once.' },
  place: { zh: '出处，如 表1-2、正文一(四)1', en: 'Where it is printed, such as 表1-2.' },
  name: {
    zh: '名称，照原文，不带序号、其中和单位',
    en: 'Name as printed, without number, 其中 and unit.',
  },
  aliases: { zh: '其他叫法', en: 'Other names in use.' },
  unit: { zh: '单位，照原文', en: 'Unit as printed.' },
  measure: {
    zh: '数值的性质：flow 各年相加，stock 年末存量，rate 率，annual 年度数，milestone 完成事项',
    en: 'Kind of figure: flow adds over years, stock is counted at year end, rate, annual is of each year, milestone is done or not.',
  },
  operator: {
    zh: '比较符号：> >= < <=，approx 左右，range 区间，done 完成事项',
    en: 'Operator: > >= < <=, approx (about), range, done (a milestone).',
  },
  implied: {
    zh: '原文没有印符号、方向由我们定的，为 true',
    en: 'true where no operator is printed and the direction is ours.',
  },
  target: {
    zh: '目标值，写成加引号的文字；done 为 null',
    en: 'The target, as text in quotes; null for done.',
  },
  targetHigh: { zh: '区间的上限', en: 'The high end of a range.' },
  printed: { zh: '目标栏原样，如 ">[110]"', en: 'The target cell as printed, such as ">[110]".' },
  bracketed: { zh: '印在方括号里的为 true', en: 'true where the figures stand in brackets.' },
  base: {
    zh: '基期数或界限（"<4"），写成加引号的文字',
    en: 'The base value or a bound ("<4"), as text in quotes.',
  },
  basePrinted: { zh: '基期栏原样', en: 'The base cell as printed.' },
  partOf: {
    zh: '它真正是其一部分的那项指标的代号',
    en: 'Id of the count of which it is a true part.',
  },
  reportedBy: {
    zh: 'district 由各地区填报，city 只由规划地区本级填报',
    en: 'district where the areas report it, city where only the own area of the plan does.',
  },
  every: {
    zh: '只用于 annual：1 每年，2 每两年',
    en: 'Of annual: 1 for every year, 2 for every two years.',
  },
  due: {
    zh: '到期年份，不写为规划最后一年',
    en: 'The year it is due; without it, the last year of the plan.',
  },
  repeats: {
    zh: '原文别处同一承诺的代号',
    en: 'Ids of entries that state the same promise elsewhere.',
  },
  notes: { zh: '读者须知，每条有 zh 和 en', en: 'What a reader must know, in zh and en.' },
} as const satisfies Keys;

const PLAN: Keys = {
  id: { zh: '规划的代号', en: 'Id of the plan.' },
  name: { zh: '简称，用于报告标题', en: 'Short name, for the head of reports.' },
  document: { zh: '文号', en: 'Number of the document.' },
  title: { zh: '文件全称', en: 'Full title of the document.' },
  issued: { zh: '印发日期，加引号："2021-12-16"', en: 'Date of issue in quotes: "2021-12-16".' },
  firstYear: { zh: '规划期第一年', en: 'First year of the plan.' },
  lastYear: { zh: '规划期最后一年', en: 'Last year of the plan.' },
  baseYear: { zh: '基期年份', en: 'Year of the printed base values.' },
  previousBaseYear: {
    zh: '上期规划的基期年份；没有上期规划的表则不写',
    en: 'Base year of the plan before; left out where no table of it is given.',
  },
  periodNames: {
    zh: '整个规划期的叫法，如十四五；填报规划期累计数时可以这样写',
    en: 'What all its years together are called, such as 十四五: submissions may give a total under it.',
  },
  approxFloor: {
    zh: '“左右”从目标的几成起算达到',
    en: 'The share of a target with 左右 from which it is met.',
  },
  extends: {
    zh: '承接哪个规划，其指标各有什么去向；只写一行时是规划的代号或路径',
    en: 'The plan before, and what became of its indicators; a single line is its id or path.',
  },
  'extends.plan': {
    zh: '上期规划的代号，或从本文件夹算起的路径',
    en: 'Id of the plan before, or its path from this folder.',
  },
  'extends.renamed': {
    zh: '只是改了名称或代号的指标，旧名称仍可使用',
    en: 'Indicators with another name or id alone; the former name still works.',
  },
  'extends.renamed.indicator': { zh: '本规划中的代号', en: 'Id in this plan.' },
  'extends.renamed.from': {
    zh: '上期规划中的代号，相同的不写',
    en: 'Id in the plan before, where it is another.',
  },
  'extends.redefined': {
    zh: '口径已变、前后不可比的指标',
    en: 'Indicators of another definition: the figures are no series.',
  },
  'extends.redefined.indicator': { zh: '本规划中的代号', en: 'Id in this plan.' },
  'extends.redefined.from': {
    zh: '上期规划中的代号，相同的不写',
    en: 'Id in the plan before, where it is another.',
  },
  'extends.redefined.reason': { zh: '口径怎样变的', en: 'What changed.' },
  'extends.dropped': { zh: '不再保留的指标', en: 'Indicators that are in this plan no more.' },
  'extends.dropped.indicator': { zh: '上期规划中的代号', en: 'Id in the plan before.' },
  'extends.dropped.reason': { zh: '为什么不再保留', en: 'Why it is dropped.' },
  headings: {
    zh: '章节和专栏的标题，正文承诺按它们分组',
    en: 'Chapters and boxes, under which commitments are grouped.',
  },
  'headings.place': {
    zh: '以它开头的出处都归在这个标题下',
    en: 'Every place that begins so stands under it.',
  },
  'headings.name': { zh: '标题', en: 'The heading.' },
  readings: { zh: '文件的其他读法，没有写 []', en: 'Other ways of reading the document; [] for none.' },
  'readings.id': { zh: '--reading 所用的代号', en: 'What --reading takes.' },
  'readings.name': { zh: '这种读法的说明', en: 'What the reading is.' },
  'readings.overrides': { zh: '这种读法改了哪些指标', en: 'What the reading changes.' },
  'readings.overrides.indicator': { zh: '指标的代号', en: 'Id of the entry.' },
  'readings.overrides.place': { zh: '依据的出处', en: 'The place that supports the reading.' },
  'readings.overrides.measure': { zh: '改成的性质', en: 'The kind, where it differs.' },
  'readings.overrides.operator': { zh: '改成的比较符号', en: 'The operator, where it differs.' },
  'readings.overrides.target': { zh: '改成的目标值', en: 'The target, where it differs.' },
  choices: {
    zh: '文件不一致或没有说清之处的处理，没有写 []',
    en: 'What was decided where the document is unclear; [] for none.',
  },
  'choices.id': { zh: '处理的代号', en: 'Id of the choice.' },
  'choices.places': { zh: '不一致的各处', en: 'The places that disagree.' },
  'choices.indicators': { zh: '涉及的指标代号', en: 'Ids of the entries concerned.' },
  'choices.answers': { zh: '回答了 plan lint 的哪些规则', en: 'The rules of plan lint that it answers.' },
  'choices.question': { zh: '哪里不清楚', en: 'What is unclear.' },
  'choices.decision': { zh: '怎样处理', en: 'What was decided.' },
  'choices.reason': { zh: '为什么', en: 'Why.' },
};

const INDICATORS: Keys = {
  ...COMMON,
  group: { zh: '表中的分组标题', en: 'The group heading of the table.' },
  attribute: {
    zh: 'binding 约束性，anticipatory 预期性',
    en: 'binding (约束性) or anticipatory (预期性).',
  },
  parent: { zh: '“其中”之上那一行的代号', en: 'Id of the row it is printed under as 其中.' },
  pending: { zh: '尚未实施的为 true', en: 'true while it is not in force.' },
};

const COMMITMENTS: Keys = {
  ...COMMON,
  seed: { zh: '原文清单中该条的代号', en: 'Key of the clause in the list made from the document.' },
};

const BASELINE: Keys = {
  ...COMMON,
  base: { zh: '上期规划的基期数或界限', en: 'The start of that plan: a figure or bound.' },
  outcome: { zh: '完成数或界限', en: 'The outcome: a figure or bound.' },
  outcomePrinted: { zh: '完成栏原样', en: 'The outcome cell as printed.' },
  continuedBy: { zh: '本规划中接续它的主要指标', en: 'Id of the headline indicator that follows it.' },
  comparable: {
    zh: '口径已变、不成序列的为 false',
    en: 'false where the definition changed, so that the two are no series.',
  },
  directionOpen: {
    zh: '原文没有说越高越好还是越低越好的为 true',
    en: 'true where the document leaves open whether higher or lower is better.',
  },
};

const AREAS: Keys = {
  ...COMMON,
  name: { zh: '地区名称', en: 'Name of the area.' },
  code: { zh: '六位行政区划代码，没有的不写', en: 'Six digits of GB/T 2260; left out for none.' },
  parent: {
    zh: '上级地区的代号；规划本地区没有',
    en: 'Id of the area it lies in; none for the own area of the plan.',
  },
};

/** What editors say of each key of a plan file: `readings.overrides.target` is a key within two others. */
export const PLAN_KEYS: Readonly<Record<Part, Keys>> = {
  plan: PLAN,
  indicators: INDICATORS,
  commitments: COMMITMENTS,
  baseline: BASELINE,
  areas: AREAS,
};
