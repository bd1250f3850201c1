import type { Operator, Reading } from '../catalogue/types.js';
import type { Alternative, Note } from '../engine/result.js';
import { MEASURE_MESSAGES, STATUS_MESSAGES, statusName } from './statuses.js';
import type { Words } from './words.js';

type NoteCode = Note['code'];
type NoteOf<K extends NoteCode> = Extract<Note, { readonly code: K }>;

/** What the sentences need beside the note itself. */
interface Telling {
  readonly words: Words;
  readonly readings: readonly Reading[];
  /** True in the year in which the target is due. */
  readonly final: boolean;
}

interface NoteSentences<K extends NoteCode> {
  readonly zh: (note: NoteOf<K>, telling: Telling) => string;
  readonly en: (note: NoteOf<K>, telling: Telling) => string;
}

/** A comparison with its number in words: 大于110, at least 110. */
const TARGET_ZH: Record<Operator, (figure: string) => string> = {
  '>': figure => `大于${figure}`,
  '>=': figure => `不低于${figure}`,
  '<': figure => `小于${figure}`,
  '<=': figure => `不高于${figure}`,
  approx: figure => `${figure}左右`,
  range: figure => `${figure}起`,
  done: () => '完成',
};

const TARGET_EN: Record<Operator, (figure: string) => string> = {
  '>': figure => `more than ${figure}`,
  '>=': figure => `at least ${figure}`,
  '<': figure => `less than ${figure}`,
  '<=': figure => `at most ${figure}`,
  approx: figure => `about ${figure}`,
  range: figure => `${figure} or more`,
  done: () => 'done',
};

const SIGNED: Record<Operator, (figure: string) => string> = {
  '>': figure => `>${figure}`,
  '>=': figure => `≥${figure}`,
  '<': figure => `<${figure}`,
  '<=': figure => `≤${figure}`,
  approx: figure => `≈${figure}`,
  range: figure => `≥${figure}`,
  done: () => '√',
};

function isStrict(operator: Operator): boolean {
  return operator === '>' || operator === '<';
}

function boundaryZh({ target, operator }: NoteOf<'on-boundary'>, { words }: Telling): string {
  const wanted = TARGET_ZH[operator](words.number(target));
  if (operator === 'approx') return `恰好在“${wanted}”的下限上，算达到`;
  const counts = isStrict(operator) ? '等于不算达到' : '等于即算达到';
  return `恰好等于目标值${words.number(target)}：目标为“${wanted}”，${counts}`;
}

function boundaryEn({ target, operator }: NoteOf<'on-boundary'>, { words }: Telling): string {
  const wanted = TARGET_EN[operator](words.number(target));
  if (operator === 'approx') return `exactly on the lower limit of "${wanted}", which counts as met`;
  const counts = isStrict(operator) ? 'does not meet it' : 'meets it';
  return `exactly ${words.number(target)}: the target is "${wanted}", so an equal value ${counts}`;
}

/** `table` is always there and is declared by no plan. */
function readingName(id: string, { words, readings }: Telling): string {
  const reading = readings.find(candidate => candidate.id === id);
  if (reading) return reading.name[words.lang];
  if (id !== 'table') return id;
  return words.lang === 'zh' ? '专栏表格' : 'the table';
}

function alternativeZh({ reading, place, ...other }: Alternative, telling: Telling): string {
  const { words, final } = telling;
  const figures = [
    MEASURE_MESSAGES[other.measure].name.zh,
    `目标${SIGNED[other.operator](words.number(other.target))}`,
    `实际${words.value(other.actual)}`,
    ...(other.required === null ? [] : [`现应达到${words.number(other.required)}`]),
  ];
  const status = statusName(other.status, final, 'zh');
  return `按另一种读法“${readingName(reading, telling)}”（${place}；${figures.join('，')}）则为：${status}`;
}

function alternativeEn({ reading, place, ...other }: Alternative, telling: Telling): string {
  const { words, final } = telling;
  const figures = [
    MEASURE_MESSAGES[other.measure].name.en,
    `target ${SIGNED[other.operator](words.number(other.target))}`,
    `actual ${words.value(other.actual)}`,
    ...(other.required === null ? [] : [`due now ${words.number(other.required)}`]),
  ];
  const status = statusName(other.status, final, 'en');
  return `under another reading, "${readingName(reading, telling)}" (${place}; ${figures.join(', ')}): ${status}`;
}

const NOTES: { readonly [K in NoteCode]: NoteSentences<K> } = {
  'on-boundary': { zh: boundaryZh, en: boundaryEn },
  'other-reading': {
    zh: ({ alternative }, telling) => alternativeZh(alternative, telling),
    en: ({ alternative }, telling) => alternativeEn(alternative, telling),
  },
  'years-missing': {
    zh: ({ years }, { words }) => `缺${words.list(years)}年的数，实际值只含已填报的年份`,
    en: ({ years }, { words }) =>
      `no figures for ${words.list(years)}; the actual value covers the reported years only`,
  },
  'areas-missing': {
    zh: ({ areas }, { words }) => `缺${words.areas(areas)}的数，汇总结果只是下限`,
    en: ({ areas }, { words }) => `no figures from ${words.areas(areas)}; the result is only a lower bound`,
  },
  bound: {
    zh: ({ value }, { words }) => `实际值只给出界限（${words.value(value)}），不是确数`,
    en: ({ value }, { words }) => `the actual value is only a bound (${words.value(value)}), not a figure`,
  },
  'no-base': {
    zh: () => '没有可用的基期数，算不出现应达到的数，要到期末年才能判定',
    en: () => 'there is no usable base, so nothing can be required before the final year',
  },
  unreadable: {
    zh: () => '填报的数有错误，不能采用，见数据问题',
    en: () => 'what was submitted cannot be used; see the data findings',
  },
  pending: {
    zh: () => '该指标尚未实施，没有数据不算未完成',
    en: () => 'the indicator is not in force yet; having no data is no failure',
  },
  'city-only': {
    zh: () => '该指标只由市级统计，各地区不作判定',
    en: () => 'the indicator is kept by the city alone; its areas are not judged',
  },
  'no-allocation': {
    zh: () =>
      '没有分解到本地区的目标，只列数，不判定，括号内是占全市目标的比重；有分解方案的，用 --allocation 提供',
    en: () =>
      'this area has no target of its own (in brackets: the share of the city target); give one with --allocation to have it judged',
  },
  approximate: {
    zh: ({ threshold }, { words }) =>
      `目标为“左右”，达到${words.number(threshold)}即算完成（本工具的约定，文件未作规定）`,
    en: ({ threshold }, { words }) =>
      `the target says "about": ${words.number(threshold)} counts as met (our convention, not the document’s)`,
  },
  implied: {
    zh: () => '原文没有写明比较方向，判定方向是本工具的理解',
    en: () => 'the document does not say which way to compare; the direction is our reading',
  },
  'above-range': {
    zh: ({ high }, { words }) => `超过目标区间的上限${words.number(high)}，不算未完成`,
    en: ({ high }, { words }) =>
      `above the upper end of the range, ${words.number(high)}; that is no failure`,
  },
  'direction-open': {
    zh: ({ comparison, status }) =>
      `原文没有说明高好还是低好；如果反过来按“${TARGET_ZH[comparison]('目标')}”判定，则为：${STATUS_MESSAGES[status].name.zh}`,
    en: ({ comparison, status }) =>
      `the document does not say whether higher or lower is better; judged the other way ("${TARGET_EN[comparison]('the target')}"): ${STATUS_MESSAGES[status].name.en}`,
  },
};

/**
 * @param readings the plan's readings, to name the one a note speaks of
 * @param final whether the year judged is the one in which the target is due; decides between 已完成 and 提前实现
 */
export function noteMessage(
  note: Note,
  words: Words,
  readings: readonly Reading[] = [],
  final = true,
): string {
  return sentence(note, { words, readings, final });
}

function sentence<K extends NoteCode>(note: NoteOf<K> & { readonly code: K }, telling: Telling): string {
  const sentences: NoteSentences<K> = NOTES[note.code];
  return sentences[telling.words.lang](note, telling);
}
