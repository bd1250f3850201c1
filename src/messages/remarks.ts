import type { PrintedKey, Remark, RemarkArgs, RemarkCode, RepeatedKey } from '../catalogue/lint/remark.js';
import type { Text } from '../catalogue/types.js';
import { MEASURE_MESSAGES } from './statuses.js';
import type { Language } from './words.js';

type Sentence<K extends RemarkCode> = (args: RemarkArgs[K], ids: readonly string[]) => string;

interface Sentences<K extends RemarkCode> {
  readonly zh: Sentence<K>;
  readonly en: Sentence<K>;
}

const KEYS: Readonly<Record<RepeatedKey | PrintedKey, Text>> = {
  name: { zh: '名称', en: 'name' },
  target: { zh: '目标', en: 'target' },
  unit: { zh: '单位', en: 'unit' },
  measure: { zh: '类型', en: 'kind' },
  every: { zh: '频次', en: 'every' },
  due: { zh: '期限', en: 'due year' },
  pending: { zh: '是否待批准', en: 'pending' },
  operator: { zh: '比较符号', en: 'operator' },
  base: { zh: '基数', en: 'base' },
  outcome: { zh: '完成数', en: 'outcome' },
  bracketed: { zh: '方括号', en: 'bracketed' },
};

const kind = (measure: keyof typeof MEASURE_MESSAGES, lang: Language) => MEASURE_MESSAGES[measure].name[lang];

const YES_NO: Readonly<Record<string, Text>> = {
  true: { zh: '是', en: 'yes' },
  false: { zh: '否', en: 'no' },
};

/** A value of a key, as people write it. */
function shown(value: string, lang: Language): string {
  return YES_NO[value]?.[lang] ?? value;
}

/** What each rule says; the first id is the entry concerned, the second what it is held against. */
const REMARKS: { readonly [K in RemarkCode]: Sentences<K> } = {
  'brackets-without-sum': {
    zh: ({ printed, measure }, [id]) =>
      `${id} 印在方括号中（${printed}），但${kind(measure, 'zh')}各年不相加`,
    en: ({ printed, measure }, [id]) =>
      `${id} is printed in brackets (${printed}), yet years of a ${kind(measure, 'en')} are never added`,
  },
  'base-meets-target': {
    zh: ({ base, operator, target }, [id]) =>
      `${id} 的基数 ${base} 已满足目标 ${operator} ${target}，不需要进步`,
    en: ({ base, operator, target }, [id]) =>
      `the base of ${id}, ${base}, already meets the target ${operator} ${target}: nothing has to be gained`,
  },
  'bound-as-base': {
    zh: ({ key, printed }, [id]) => `${id} 的${KEYS[key].zh}印为界限 ${printed}，没有数值`,
    en: ({ key, printed }, [id]) =>
      `the ${KEYS[key].en} of ${id} is printed as a bound, ${printed}, without a value`,
  },
  'direction-open': {
    zh: ({ printed }, [id]) => `${id} 的目标 ${printed} 没有说明越高越好还是越低越好`,
    en: ({ printed }, [id]) =>
      `the target of ${id}, ${printed}, does not say whether higher or lower is better`,
  },
  'direction-implied': {
    zh: ({ printed, operator }, [id]) => `约束性的 ${id} 没有印比较符号（${printed}），${operator} 是推定的`,
    en: ({ printed, operator }, [id]) =>
      `${id} is binding and printed without an operator (${printed}): ${operator} is ours`,
  },
  'operator-differs': {
    zh: ({ found, other }, [id, first]) =>
      `${id} 写“${found}”，${first} 写“${other}”：恰好等于目标时结果不同`,
    en: ({ found, other }, [id, first]) =>
      `${id} says "${found}", ${first} says "${other}": they part where a value is exactly the target`,
  },
  'repeats-differ': {
    zh: ({ key, found, other }, [id, first]) =>
      `${id} 与 ${first} 是同一承诺，但${KEYS[key].zh}不同：“${shown(found, 'zh')}”与“${shown(other, 'zh')}”`,
    en: ({ key, found, other }, [id, first]) =>
      `${id} and ${first} are one promise, but differ in ${KEYS[key].en}: "${shown(found, 'en')}" and "${shown(other, 'en')}"`,
  },
  'part-exceeds-whole': {
    zh: ({ key, found, other }, [id, whole]) =>
      `${id} 是 ${whole} 的一部分，${KEYS[key].zh} ${found} 却大于整体的 ${other}`,
    en: ({ key, found, other }, [id, whole]) =>
      `${id} is a part of ${whole}, yet its ${KEYS[key].en} ${found} exceeds the ${other} of the whole`,
  },
  'part-unit-differs': {
    zh: ({ found, other }, [id, whole]) => `${id} 是 ${whole} 的一部分，单位却不同：${found} 与 ${other}`,
    en: ({ found, other }, [id, whole]) =>
      `${id} is a part of ${whole} in another unit: ${found} and ${other}`,
  },
  'printed-as-part': {
    zh: ({ isRate }, [id, whole]) =>
      isRate
        ? `${id} 印在 ${whole} 的其中之下，但比率不能是它的一部分`
        : `${id} 印在 ${whole} 的其中之下，却没有作为它的一部分（partOf）`,
    en: ({ isRate }, [id, whole]) =>
      isRate
        ? `${id} is printed as part of ${whole}, but a rate cannot be a part of it`
        : `${id} is printed as part of ${whole}, but is not entered as one (partOf)`,
  },
  'definition-changed': {
    zh: (_, [row, id]) => `${row} 由 ${id} 接续，但口径已改变，两个数不成序列`,
    en: (_, [row, id]) =>
      `${row} is followed by ${id} under another definition: the two figures are no series`,
  },
  'series-differs': {
    zh: ({ key, found, other }, [row, id]) =>
      `${row} 与 ${id} 标为同一序列，但${KEYS[key].zh}不同：${found} 与 ${other}`,
    en: ({ key, found, other }, [row, id]) =>
      `${row} and ${id} are said to be one series, but differ in ${KEYS[key].en}: ${found} and ${other}`,
  },
  'looser-than-before': {
    zh: ({ found, other }, [row, id]) => `${id} 的目标 ${other} 比上一个规划的 ${found}（${row}）宽`,
    en: ({ found, other }, [row, id]) =>
      `the target of ${id}, ${other}, is looser than the ${found} of the plan before (${row})`,
  },
  'several-readings': {
    zh: ({ reading }, [id]) => `${id} 另有一种读法（${reading}）`,
    en: ({ reading }, [id]) => `${id} can be read another way (${reading})`,
  },
  approximate: {
    zh: ({ printed }, [id]) => `${id} 的目标“${printed}”没有确切界限，从多少起算达到要由我们定`,
    en: ({ printed }, [id]) =>
      `the target of ${id}, "${printed}", has no sharp edge: from where it is met is ours`,
  },
  'words-as-figure': {
    zh: ({ printed, target }, [id]) => `${id} 的目标 ${target} 没有印出，原文只有“${printed}”`,
    en: ({ printed, target }, [id]) =>
      `the target of ${id}, ${target}, is not printed; the words are "${printed}"`,
  },
  'issued-late': {
    zh: ({ issued, firstYear }, [id]) =>
      `${id} 每年都要做到，而文件 ${issued} 才印发，${firstYear} 年算不算？`,
    en: ({ issued, firstYear }, [id]) =>
      `${id} is owed every year, but the document was issued on ${issued}: does ${firstYear} count?`,
  },
  'yearly-level': {
    zh: ({ due }, [id]) => `${id} 是年度数，但没有写“每年”：是 ${due} 年的水平，还是年年都要达到？`,
    en: ({ due }, [id]) =>
      `${id} is a yearly figure without "every year": the level of ${due}, or owed each year?`,
  },
  'name-kind': {
    zh: ({ name, kind: said, measure }, [id]) =>
      `${id} 的名称“${name}”说的是${kind(said, 'zh')}，登记的是${kind(measure, 'zh')}`,
    en: ({ name, kind: said, measure }, [id]) =>
      `the name of ${id}, "${name}", speaks of a ${kind(said, 'en')}; it is entered as ${kind(measure, 'en')}`,
  },
  'name-unit': {
    zh: ({ name, unit }, [id]) => `${id} 的名称“${name}”与单位“${unit}”不一致`,
    en: ({ name, unit }, [id]) => `the name of ${id}, "${name}", and the unit "${unit}" disagree`,
  },
  'printed-differs': {
    zh: ({ key, printed, found }, [id]) => `${id} 的${KEYS[key].zh} ${found} 与印的“${printed}”不符`,
    en: ({ key, printed, found }, [id]) =>
      `the ${KEYS[key].en} of ${id}, ${found}, is not what is printed: "${printed}"`,
  },
  'rate-over-100': {
    zh: ({ key, found }, [id]) => `${id} 的${KEYS[key].zh} ${found} 大于 100%`,
    en: ({ key, found }, [id]) => `the ${KEYS[key].en} of ${id}, ${found}, is above 100%`,
  },
  'place-not-in-seeds': {
    zh: ({ place }, [id]) => `${id} 的出处“${place}”不在原文清单里`,
    en: ({ place }, [id]) => `the place "${place}" of ${id} is not in the list made from the document`,
  },
  'clause-not-in-seeds': {
    zh: ({ key }, [id]) => `${id} 的 seed “${key}”不在原文清单里`,
    en: ({ key }, [id]) => `the seed "${key}" of ${id} is not in the list made from the document`,
  },
  'clause-left-out': {
    zh: ({ key }) => `原文清单中的 ${key} 没有对应的承诺`,
    en: ({ key }) => `no commitment follows ${key} of the list made from the document`,
  },
  todo: {
    zh: ({ text }) => `待定${text && `：${text}`}`,
    en: ({ text }) => `to be decided${text && `: ${text}`}`,
  },
  'answers-nothing': {
    zh: ({ choice, rule }) => `${choice} 声称回答 ${rule}，但它列出的条目没有这个问题`,
    en: ({ choice, rule }) => `${choice} says that it answers ${rule}, but no entry it names raises that`,
  },
};

/** What a planner must decide, without the place. */
export function remarkMessage(remark: Remark, lang: Language): string {
  const sentences = REMARKS[remark.code] as Sentences<RemarkCode>;
  return sentences[lang](remark.args as never, remark.entries);
}
