import type { Text } from '../catalogue/types.js';
import type { Band } from '../engine/growth.js';
import type { Method, OtherMethod, Reason } from '../engine/method.js';
import type { Phrase } from './phrase.js';

/** A way to measure progress: its formula, who publishes it, and where it has no number. */
export interface MethodMessage {
  readonly name: Text;
  readonly meaning: Text;
  readonly source: Text;
  readonly limits: Text;
}

export const METHOD_MESSAGES: Record<Method, MethodMessage> = {
  schedule: {
    name: { zh: '序时进度', en: 'progress against schedule' },
    meaning: {
      zh: '实际值对照现在应达到的数：累计数为目标×已过年数/规划年数；其余为基期数+(目标-基期数)×已过年数/规划年数；基期已达到目标的，每年都要保持。状态、判定和退出码都由它决定。',
      en: 'The actual value against what is due now: of a running total, target × years gone / years of the plan; of others, base + (target - base) × years gone / years of the plan; a target already met at the base is kept every year. It alone decides statuses, verdicts and the exit code.',
    },
    source: {
      zh: '规划文件和督查通报中通行的“序时进度”；没有公布过统一算法，细节是本工具的约定。',
      en: 'The usual practice of planning offices (序时进度). No rule for it is published, so the details are our convention.',
    },
    limits: {
      zh: '没有基期数的计数，到期以前只能判定是否已达到目标。',
      en: 'Of a count without a base, all that can be said before its due year is whether the target is met already.',
    },
  },
  cagr: {
    name: { zh: '复合增长率', en: 'compound annual growth' },
    meaning: {
      zh: '“增长率之比”是基期以来的年均复合增长率除以从基期走到目标所需的年均复合增长率：((实际值/基期数)^(1/已过年数)-1) / ((目标/基期数)^(1/规划年数)-1)。0.95及以上为进展显著，0.60及以上为进展中等，0及以上为进展有限，0以下为倒退；已达到目标的为目标已实现。它只供参考，不影响状态和退出码。',
      en: '"Growth ratio" is the compound annual growth since the base over the one that leads from base to target: ((actual/base)^(1/years gone) - 1) / ((target/base)^(1/years of the plan) - 1). From 0.95 up it is substantial progress, from 0.60 moderate, from 0 limited, below 0 deterioration; a target that is met is achieved. It decides no status and no exit code.',
    },
    source: {
      zh: '加拿大统计局对有定量目标的指标的算法，见 Open SDG 文档的 Progress methodology 一页；等级界限与欧盟统计局相同。',
      en: 'The method of Statistics Canada for indicators with a quantitative target, as Open SDG documents it (https://open-sdg.readthedocs.io/en/latest/progress-methodology/), after Eurostat.',
    },
    limits: {
      zh: '从0数起的累计数；基期缺数、只是界限或为0；目标为0；正负号变化；基期已达到目标，或每年都要达到；完成事项；年度数的几个月；实际值只是界限。这时只说明原因，不给数值。',
      en: 'There is no growth ratio for running totals, which start from 0; where the base is missing, only a bound, or 0; for a target of 0; where signs change; for a target met at the base already, or owed every year; for milestones; for some months of a yearly figure; where the actual value is only a bound. The reason is given instead of a number.',
    },
  },
  distance: {
    name: { zh: '目标距离', en: 'distance to target' },
    meaning: {
      zh: '“已走路程”是从基期数到目标已走过的比例：(实际值-基期数)/(目标-基期数)；累计数从0走起。小于0是比基期离目标更远，达到100%是走到了目标。它不分等级，可与时间进度对照；只供参考，不影响状态和退出码。',
      en: '"Way gone" is the share of the way from base to target: (actual - base) / (target - base); of a running total, the way from 0. Below 0 the target is further away than at the base; at 100% it is reached. It has no bands and can be read beside the share of time gone. It decides no status and no exit code.',
    },
    source: {
      zh: '与联合国亚太经社会衡量可持续发展目标现状的思路相同（统计司工作论文 SD/WP/05，2017年）：已取得的进展与所需进展之比。',
      en: 'The progress made over the progress needed, as in the measure of current status of UN ESCAP (Statistics Division working paper SD/WP/05, 2017).',
    },
    limits: {
      zh: '基期缺数或只是界限；基期已达到目标，或每年都要达到；完成事项；累计数的上限；年度数的几个月；实际值只是界限。这时只说明原因，不给数值。',
      en: 'There is no way gone where the base is missing or only a bound; for a target met at the base already, or owed every year; for milestones; for a ceiling on a running total; for some months of a yearly figure; where the actual value is only a bound. The reason is given instead of a number.',
    },
  },
};

/** The head of the column with a method's number. */
export const METHOD_HEADS: Record<OtherMethod, Text> = {
  cagr: { zh: '增长率之比', en: 'Growth ratio' },
  distance: { zh: '已走路程', en: 'Way gone' },
};

/** The head of the column with its band. */
export const BAND_HEAD: Text = { zh: '进展', en: 'Progress' };

export const BAND_NAMES: Record<Band, Text> = {
  'target-achieved': { zh: '目标已实现', en: 'target achieved' },
  substantial: { zh: '进展显著', en: 'substantial' },
  moderate: { zh: '进展中等', en: 'moderate' },
  limited: { zh: '进展有限', en: 'limited' },
  deterioration: { zh: '倒退', en: 'deterioration' },
};

export const REASON_MESSAGES: Record<Reason, Text> = {
  'not-judged': { zh: '本行不作判定', en: 'this row is not judged' },
  'no-value': { zh: '没有可用的实际值', en: 'there is no usable actual value' },
  milestone: { zh: '完成事项没有数可比', en: 'a milestone has no figure to compare' },
  'owed-every-year': {
    zh: '每年或每几年都要达到目标，没有从基期到目标的路程',
    en: 'the target is owed every year or every few, so no way leads to it from a base',
  },
  'part-of-year': {
    zh: '几个月的数不能与全年的基期数比较',
    en: 'a figure of some months compares with no base of a whole year',
  },
  'ceiling-of-total': {
    zh: '累计数的上限是不得超过的额度，不是要走到的目标',
    en: 'a ceiling on a running total is not to be reached',
  },
  'running-total': {
    zh: '累计数从0数起，没有增长率；印出的基期数是上期规划的合计',
    en: 'a running total starts from 0 and has no growth rate; its printed base is the total of the previous plan',
  },
  'no-base': { zh: '没有基期数', en: 'there is no base' },
  'base-bound': { zh: '基期数只是界限，不是确数', en: 'the base is only a bound, not a figure' },
  'met-at-base': {
    zh: '基期已达到目标，只需保持',
    en: 'the target was met at the base already and has to be kept',
  },
  'base-is-target': { zh: '基期数等于目标数', en: 'base and target are the same number' },
  'base-zero': { zh: '基期数为0，没有增长率', en: 'from a base of 0 there is no growth rate' },
  'target-zero': { zh: '目标为0，没有能走到0的增长率', en: 'no rate of growth leads to a target of 0' },
  'sign-change': { zh: '正负号变化，没有增长率', en: 'where the sign changes there is no growth rate' },
  negative: { zh: '负数没有增长率', en: 'figures below 0 have no growth rate' },
  'value-bound': { zh: '实际值只是界限，不是确数', en: 'the actual value is only a bound, not a figure' },
};

export const METHOD_LINES = {
  /** `没有“增长率之比”（基期已达到目标，只需保持）：3 城镇登记失业率`. */
  without: {
    zh: (head, reason, names) => `没有“${head}”（${reason}）：${names}`,
    en: (head, reason, names) => `no "${head}" (${reason}): ${names}`,
  } satisfies Phrase<[head: string, reason: string, names: string]>,
};
