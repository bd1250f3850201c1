import type { Attribute, Measure, Text } from '../catalogue/types.js';
import type { Severity } from '../checks/finding.js';
import type { Status } from '../engine/status.js';
import type { Language } from './words.js';

/** The name of a status, what it means, and what to do about it. */
export interface StatusMessage {
  readonly name: Text;
  readonly meaning: Text;
  readonly action: Text;
}

export const STATUS_MESSAGES: Record<Status, StatusMessage> = {
  achieved: {
    name: { zh: '已完成', en: 'achieved' },
    meaning: {
      zh: '实际值已达到最终目标；期末年结束之前就达到的，显示为“提前实现”。',
      en: 'The final target is met; where it is met before the final year is over, it shows as "achieved early".',
    },
    action: {
      zh: '不需要处理；年末存量和比率还要保持到期末年。',
      en: 'Nothing to do; a stock or a rate must still be kept up to the final year.',
    },
  },
  'on-track': {
    name: { zh: '达到序时进度', en: 'on track' },
    meaning: {
      zh: '规划期未满，实际值已达到现在应达到的水平。',
      en: 'The plan is not over yet, and what is due by now is met.',
    },
    action: { zh: '保持现有进度。', en: 'Keep up the pace.' },
  },
  behind: {
    name: { zh: '滞后', en: 'behind' },
    meaning: {
      zh: '规划期未满，实际值没有达到现在应达到的水平。',
      en: 'The plan is not over yet, and what is due by now is not met.',
    },
    action: {
      zh: '先核对数据；如果属实，按差距和今后每年还需完成的量安排追赶。',
      en: 'Check the figure; if it is right, plan by the gap and by what each remaining year must add.',
    },
  },
  missed: {
    name: { zh: '未完成', en: 'missed' },
    meaning: {
      zh: '期末年已满，实际值没有达到目标。',
      en: 'The final year is over, and the target is not met.',
    },
    action: {
      zh: '先核对数据；如果属实，如实上报并说明原因。',
      en: 'Check the figure; if it is right, report it and say why.',
    },
  },
  unknown: {
    name: { zh: '无法判定', en: 'undecided' },
    meaning: {
      zh: '只知道实际值的上限或下限，或者缺年份、缺地区、缺基期数，达到与没达到都有可能。',
      en: 'Only a bound is known, or years, areas or a base are missing, so that it could go either way.',
    },
    action: {
      zh: '补报缺少的数，或把界限改为确数。',
      en: 'Submit what is missing, or replace the bound by a figure.',
    },
  },
  'no-data': {
    name: { zh: '无数据', en: 'no data' },
    meaning: {
      zh: '没有填报，或填报的数有错误、不能采用。',
      en: 'Nothing was submitted for it, or what was submitted cannot be used.',
    },
    action: {
      zh: '补报，或按数据问题中的提示改正。',
      en: 'Submit the figure, or correct it as the data findings say.',
    },
  },
  'no-target': {
    name: { zh: '未分解目标', en: 'no target' },
    meaning: {
      zh: '规划只定了全市目标，没有分解到这个地区，所以只列数，不判定。',
      en: 'The plan sets a target for the whole only and none for this area, so the figure is shown but not judged.',
    },
    action: {
      zh: '如有分解方案，用 --allocation 提供。',
      en: 'If there is an allocation, give it with --allocation.',
    },
  },
  'not-applicable': {
    name: { zh: '暂不适用', en: 'not applicable' },
    meaning: {
      zh: '指标尚未实施，或者不在这一级统计，不判定。',
      en: 'The indicator is not in force yet, or is not collected at this level; it is not judged.',
    },
    action: { zh: '不需要处理。', en: 'Nothing to do.' },
  },
};

/** How `achieved` is called before the final year is over. */
const achievedEarly: Text = { zh: '提前实现', en: 'achieved early' };

/** @param final true in the year in which the target is due. */
export function statusName(status: Status, final: boolean, lang: Language): string {
  return status === 'achieved' && !final ? achievedEarly[lang] : STATUS_MESSAGES[status].name[lang];
}

export const ATTRIBUTE_NAMES: Record<Attribute, Text> = {
  binding: { zh: '约束性', en: 'binding' },
  anticipatory: { zh: '预期性', en: 'anticipatory' },
  commitment: { zh: '正文承诺', en: 'commitment' },
};

export const SEVERITY_NAMES: Record<Severity, Text> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'note' },
};

/** What kind of figure an indicator is. */
export interface MeasureMessage {
  readonly name: Text;
  readonly meaning: Text;
}

export const MEASURE_MESSAGES: Record<Measure, MeasureMessage> = {
  flow: {
    name: { zh: '累计数', en: 'running total' },
    meaning: {
      zh: '从规划首年起逐年相加，各地区也可相加。',
      en: 'Adds up over the years from the first year of the plan, and over areas.',
    },
  },
  stock: {
    name: { zh: '年末存量', en: 'year-end stock' },
    meaning: {
      zh: '取年末数，各年不相加；各地区可相加。',
      en: 'The figure at the end of the year; never added over years, but over areas.',
    },
  },
  rate: {
    name: { zh: '比率', en: 'rate' },
    meaning: {
      zh: '取当年数，各年、各地区都不相加；各地区须按分子、分母合并。',
      en: 'The figure of the year; never added. Areas are pooled by numerator and denominator.',
    },
  },
  annual: {
    name: { zh: '年度数', en: 'yearly figure' },
    meaning: {
      zh: '每年单独判定，各年不相加；各地区可相加。',
      en: 'Each year is judged by itself; never added over years, but over areas.',
    },
  },
  milestone: {
    name: { zh: '完成事项', en: 'milestone' },
    meaning: {
      zh: '只看到期时完成没有。',
      en: 'Done or not done by its due year.',
    },
  },
};
