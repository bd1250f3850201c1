import type { ShareProblem } from '../allocate/share-problem.js';
import type { AllocationProblem } from '../intake/area-rows.js';
import type { WeightProblem } from '../intake/weights.js';
import { allocationMessage } from './problems.js';
import type { Words } from './words.js';

type Sentences<P> = {
  readonly zh: (problem: P, words: Words) => string;
  readonly en: (problem: P, words: Words) => string;
};

function nearestZh(known: readonly string[]): string {
  return known.length === 0 ? '' : `；最接近的是 ${known.join('、')}`;
}

function nearestEn(known: readonly string[]): string {
  return known.length === 0 ? '' : `; nearest: ${known.join(', ')}`;
}

const WEIGHTS: { readonly [K in WeightProblem['problem']]: Sentences<WeightProblem> } = {
  'weight-header': {
    zh: ({ text }) => `权重表应有“地区”一列和一列权重；现有的列为“${text}”`,
    en: ({ text }) => `a table of weights needs a column of areas and one of weights; found "${text}"`,
  },
  'weight-column': {
    zh: ({ text, known }) =>
      `${text === '' ? '说不准哪一列是权重' : `没有名为“${text}”的列，或不止一列`}；请用 --weight 写明，可选的有：${known.join('、')}`,
    en: ({ text, known }) =>
      `${text === '' ? 'which column holds the weights is not clear' : `there is no column "${text}", or more than one`}; name one with --weight: ${known.join(', ')}`,
  },
  'weight-area': {
    zh: ({ text, known }) => `“${text}”不是规划所辖的地区${nearestZh(known)}`,
    en: ({ text, known }) => `"${text}" is not an area of the plan${nearestEn(known)}`,
  },
  'weight-indicator': {
    zh: ({ text, known }) => `“${text}”不是规划中的指标${nearestZh(known)}`,
    en: ({ text, known }) => `"${text}" is not an indicator of the plan${nearestEn(known)}`,
  },
  'weight-number': {
    zh: ({ text, known }) => `${known.join('')}的权重“${text}”不可用，应为大于0的数字，不写单位`,
    en: ({ text, known }) =>
      `the weight "${text}" of ${known.join('')} cannot be used; a number above 0 without a unit was expected`,
  },
  'weight-unit': {
    zh: ({ text, known }) => `权重的单位不一致：“${text}”和“${known.join('')}”，请改成同一单位`,
    en: ({ text, known }) =>
      `the weights are in two units, "${text}" and "${known.join('')}"; give all of them in one`,
  },
  'weight-twice': {
    zh: ({ text, known }) => `${known.join('')}的权重写了不止一次（“${text}”），只能保留一个`,
    en: ({ text, known }) => `${known.join('')} is given more than one weight ("${text}"); keep one`,
  },
};

type ProblemOf<K extends ShareProblem['problem']> = ShareProblem & { readonly problem: K };

const SHARING: { readonly [K in ShareProblem['problem']]: Sentences<ProblemOf<K>> } = {
  'unknown-indicator': {
    zh: ({ written, nearest }) => `“${written}”不是规划中的指标${nearestZh(nearest)}`,
    en: ({ written, nearest }) => `"${written}" is not an indicator of the plan${nearestEn(nearest)}`,
  },
  'unknown-area': {
    zh: ({ written, nearest }) => `“${written}”不是规划所辖的地区${nearestZh(nearest)}`,
    en: ({ written, nearest }) => `"${written}" is not an area of the plan${nearestEn(nearest)}`,
  },
  'whole-area': {
    zh: ({ area }, words) => `目标要从${words.area(area)}分解到下属地区，它自己不参加分解`,
    en: ({ area }, words) =>
      `targets are shared out from ${words.area(area)} to its areas; it is none of them`,
  },
  'nested-areas': {
    zh: ({ area, within }, words) =>
      `${words.area(area)}属于${words.area(within)}，两者只能写一个，否则重复计算`,
    en: ({ area, within }, words) =>
      `${words.area(area)} lies in ${words.area(within)}; name one of the two, or it counts twice`,
  },
  'share-no-count': {
    zh: ({ indicator }, words) =>
      `“${words.indicator(indicator)}”不能分解：比率和完成事项不相加，各地区按规划目标判定`,
    en: ({ indicator }, words) =>
      `"${words.indicator(indicator)}" cannot be shared out: rates and milestones never add up, areas are judged by the plan's target`,
  },
  'city-only': {
    zh: ({ indicator }, words) => `“${words.indicator(indicator)}”只在规划本级统计，不按地区填报，不能分解`,
    en: ({ indicator }, words) =>
      `"${words.indicator(indicator)}" is kept for the plan's own area alone, so its areas cannot be judged by a part of it`,
  },
  'not-sharing': {
    zh: ({ text }) => `“${text}”不在参加分解的地区之内，请删去这一行，或写入 --areas`,
    en: ({ text }) => `"${text}" is not among the areas that share; remove the row or add it to --areas`,
  },
  'nothing-to-share': {
    zh: () => '没有可以分解的指标；请用 --indicator 写明，或核对基期数',
    en: () => 'there is no indicator to share out; name one with --indicator, or check the base-year figures',
  },
  'no-weight': {
    zh: ({ indicators, areas }, words) =>
      `没有权重的地区：${words.areas(areas)}（${words.indicators(indicators)}）；请在权重表中补上，或用 --fixed 指定目标`,
    en: ({ indicators, areas }, words) =>
      `areas without a weight: ${words.areas(areas)} (${words.indicators(indicators)}); add them to the table of weights, or give their targets with --fixed`,
  },
  'no-base': {
    zh: ({ indicators, areas, year }, words) =>
      `没有${year}年可用的数的地区：${words.areas(areas)}（${words.indicators(indicators)}）；请补报，作权重的数要大于0，或用 --fixed 指定目标`,
    en: ({ indicators, areas, year }, words) =>
      `areas without a usable figure of ${year}: ${words.areas(areas)} (${words.indicators(indicators)}); submit it, above 0 where it is the weight, or give their targets with --fixed`,
  },
  'below-floor': {
    zh: ({ indicator, area, given, floor }, words) =>
      `“${words.indicator(indicator)}”给${words.area(area)}指定的 ${words.number(given)}${words.unit(indicator)} 低于下限 ${words.number(floor)}${words.unit(indicator)}，请改其中一个`,
    en: ({ indicator, area, given, floor }, words) =>
      `"${words.indicator(indicator)}": what is fixed for ${words.area(area)}, ${words.number(given)} ${words.unit(indicator)}, is below its floor of ${words.number(floor)} ${words.unit(indicator)}; change one of the two`,
  },
  over: {
    zh: ({ indicator, by, target }, words) =>
      `“${words.indicator(indicator)}”的指定目标、下限和基数合计比规划目标 ${words.number(target)}${words.unit(indicator)} 多 ${words.number(by)}${words.unit(indicator)}，无法分解；请降低其中一些`,
    en: ({ indicator, by, target }, words) =>
      `"${words.indicator(indicator)}": fixed figures, floors and bases come to ${words.number(by)} ${words.unit(indicator)} more than the plan's target of ${words.number(target)} ${words.unit(indicator)}; lower some of them`,
  },
  short: {
    zh: ({ indicator, by, target }, words) =>
      `“${words.indicator(indicator)}”的各地区目标全部指定，合计比规划目标 ${words.number(target)}${words.unit(indicator)} 少 ${words.number(by)}${words.unit(indicator)}；请提高一些，或留一个地区按权重分`,
    en: ({ indicator, by, target }, words) =>
      `"${words.indicator(indicator)}": every area is fixed, and together they are ${words.number(by)} ${words.unit(indicator)} short of the plan's target of ${words.number(target)} ${words.unit(indicator)}; raise some, or leave an area to its weight`,
  },
};

const LIMIT_HEADER: Sentences<AllocationProblem> = {
  zh: ({ text }) =>
    `表头应有 地区、指标，以及 目标或份额（--fixed）、下限（--floor）的列，且不得重复；现为“${text}”`,
  en: ({ text }) =>
    `the header needs the columns area, indicator and, for --fixed, target or share, for --floor, floor, each once; found "${text}"`,
};

/** What is wrong, behind the file and line where there is one. */
export function sharingMessage(
  problem: AllocationProblem | WeightProblem | ShareProblem,
  words: Words,
): string {
  const { lang } = words;
  const place = 'file' in problem ? `${problem.file}${problem.line === null ? '' : `:${problem.line}`} ` : '';
  return place + sentence();

  function sentence(): string {
    if (problem.problem in WEIGHTS) {
      const weight = problem as WeightProblem;
      return WEIGHTS[weight.problem][lang](weight, words);
    }
    if (problem.problem in SHARING) {
      const share = problem as ShareProblem;
      return (SHARING[share.problem] as Sentences<ShareProblem>)[lang](share, words);
    }
    const table = problem as AllocationProblem;
    return table.problem === 'header' ? LIMIT_HEADER[lang](table, words) : allocationMessage(table, lang);
  }
}
