import type { Text } from '../catalogue/types.js';
import type { FindingArgs } from '../checks/finding.js';
import { type FindingMessages, plainFix, sentence } from './finding-messages.js';
import { ASSUMED_BY } from './said-in.js';
import type { Words } from './words.js';

type Code = 'unknown-indicator' | 'unknown-area' | 'area-assumed';

type From = FindingArgs['area-assumed']['from'];

function assumedZh(area: string, from: From): string {
  if (from === 'plan') return `表中没有地区列，作为${area}的总数处理`;
  return `表中没有地区列，按${ASSUMED_BY.zh(from, '--area')}认作${area}的数据`;
}

function assumedEn(area: string, from: From): string {
  if (from === 'plan') return `the table has no area column; it is taken for ${area} as a whole`;
  return `the table has no area column; by ${ASSUMED_BY.en(from, '--area')} it is taken for ${area}`;
}

const NAME_AN_INDICATOR: Text = {
  zh: '改用规划中的指标名称、序号或代号（用 plancheck plan show 查看）',
  en: 'use the name, number or id of an indicator of the plan (see plancheck plan show)',
};

const NAME_AN_AREA: Text = {
  zh: '写规划所辖地区的名称或行政区划代码',
  en: 'write the name or the administrative code of an area of the plan',
};

function quotedZh(names: readonly string[]): string {
  return names.map(name => `“${name}”`).join('');
}

function quotedEn(names: readonly string[], words: Words): string {
  return words.list(names.map(name => `"${name}"`));
}

/** What is said of the cells that name an indicator or an area. */
export const LABEL_FINDINGS = {
  'unknown-indicator': {
    message: {
      zh: ({ written }) =>
        written.trim() === '' ? '指标名称为空，却有数值' : `“${written}”不是规划中的指标`,
      en: ({ written }) =>
        written.trim() === ''
          ? 'there is a figure but no indicator name'
          : `"${written}" is not an indicator of the plan`,
    },
    fix: {
      zh: ({ nearest }) =>
        nearest.length === 0 ? NAME_AN_INDICATOR.zh : `改用规划中的指标名称，最接近的是${quotedZh(nearest)}`,
      en: ({ nearest }, words) =>
        nearest.length === 0
          ? NAME_AN_INDICATOR.en
          : `use the name of an indicator of the plan; nearest: ${quotedEn(nearest, words)}`,
    },
    meaning: {
      zh: '这个名称在规划的指标和正文承诺中都找不到，别名也对不上。程序只提示最接近的名称，不会自行代为认定。它名下的数没有参与判定，相应指标可能因此显示为“无数据”。',
      en: 'The name matches no indicator or commitment of the plan, nor any alias. The nearest names are shown, but none is chosen for you. The figures under it are not judged, so an indicator may show as "no data".',
    },
    action: sentence(NAME_AN_INDICATOR),
  },
  'unknown-area': {
    message: {
      zh: ({ written }) => (written.trim() === '' ? '地区为空' : `“${written}”不是规划所辖的地区`),
      en: ({ written }) =>
        written.trim() === '' ? 'the area is empty' : `"${written}" is not an area of the plan`,
    },
    fix: {
      zh: ({ nearest }) =>
        nearest.length === 0 ? NAME_AN_AREA.zh : `改用规划所辖地区的名称，最接近的是${quotedZh(nearest)}`,
      en: ({ nearest }, words) =>
        nearest.length === 0
          ? NAME_AN_AREA.en
          : `use the name of an area of the plan; nearest: ${quotedEn(nearest, words)}`,
    },
    meaning: {
      zh: '地区名称、别名和行政区划代码都对不上。这一行的数没有参与判定，也没有计入全市合计。街道、社区、企业等基层单位请写在“填报单位”列，地区列写其所属的区。',
      en: 'The area matches no name, alias or administrative code. The row is neither judged nor added to the total of the whole. Streets, communities and enterprises belong in the column 填报单位 (reporting unit), beside the area they are in.',
    },
    action: sentence(NAME_AN_AREA),
  },
  'area-assumed': {
    message: {
      zh: ({ area, from }, words) => assumedZh(words.area(area), from),
      en: ({ area, from }, words) => assumedEn(words.area(area), from),
    },
    ...plainFix({
      zh: '核对是否正确；不对时加“地区”列，或用 --area 指明',
      en: 'check that this is right; if not, add a column 地区 (area) or name the area with --area',
    }),
    meaning: {
      zh: '表里没有地区列，程序依次按 --area、映射文件、标题、工作表名、文件名、规划本级来认定地区。表中的数按认定的地区参与判定。认错地区，结论就会落在别的地区上，请核对。',
      en: 'The table has no area column, so the area is taken from --area, else from the mapping file, else from the title, the sheet name or the file name, else it is the area of the whole plan. The figures are judged as that area’s. A wrong area puts the verdict in the wrong place, so please check.',
    },
  },
} satisfies FindingMessages<Code>;
