import { describe, expect, test } from 'vitest';
import { renderDocx } from '../../src/report/render/docx/docx.js';
import { officeDocument } from '../helpers/office-document.js';
import { packageFaults } from '../helpers/ooxml-package.js';
import { unzip } from '../helpers/unzip.js';
import { assertXml, convert, pageSizes, pagesOf, picturesOf } from './programs.js';

const EXPECTED = {
  zh: {
    first: ['合成规划完成情况评估报告', '一、总体情况', '√达到序时进度', '有3项指标未达到序时进度。', '—1—'],
    anywhere: [
      '二、主要指标完成情况',
      '（一）约束性指标',
      '六、数据问题',
      '主要指标判定结果（合成）',
      '主要指标完成程度（合成）',
      '75.00/>110',
      '目标=100%',
      '1城乡合成就业人数（万人）',
      '上期累计',
      '各地区判定结果（合成）',
      '√达到序时进度；×滞后；?无法判定；-暂不适用',
      '两期规划比较（合成）',
    ],
  },
  en: {
    first: ['Reportonamade-upplan', '1.Overview', '√ontrack', '3indicatorsarebehindschedule.', '—1—'],
    anywhere: [
      '2.Headlineindicators',
      '2.1Bindingindicators',
      '6.Datafindings',
      'Howfartheindicatorshavecome(madeup)',
      '75.00/>110',
      'Target=100%',
      '√ontrack;×behind;?undecided;-notapplicable',
    ],
  },
} as const;

/** Figures and hostile text, the same in both languages. */
const FIGURES = [
  '29.98',
  '>110',
  '-36.02',
  '27.3%',
  '>285',
  "=cmd|'/Ccalc'!A1",
  '<script>alert(1)</script>&amp;]]>',
];

describe.each(['zh', 'en'] as const)('a Word file: %s', lang => {
  test('prints on A4, with its headings, figures and charts, in few pages', async () => {
    const pdf = convert(await renderDocx(officeDocument(lang)), 'report.docx', 'pdf');
    expect(new Set(pageSizes(pdf))).toEqual(new Set(['210 x 297', '297 x 210']));
    const pages = pagesOf(pdf);
    expect(pages.length).toBeLessThanOrEqual(12);
    for (const text of EXPECTED[lang].first) expect(pages[0]).toContain(text);
    for (const text of [...EXPECTED[lang].anywhere, ...FIGURES]) expect(pages.join('\n')).toContain(text);
    expect(pages.map(page => /—\d+—/.exec(page)?.[0])).toEqual(pages.map((_, i) => `—${i + 1}—`));
  });

  test('leaves no page empty', async () => {
    const pdf = convert(await renderDocx(officeDocument(lang)), 'report.docx', 'pdf');
    for (const picture of picturesOf(pdf)) expect(inkOf(picture)).toBeGreaterThan(0.004);
  });

  test('every part is XML, and the package is complete', async () => {
    const parts = unzip(await renderDocx(officeDocument(lang)));
    for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) assertXml(xml);
    expect(packageFaults(parts)).toEqual([]);
  });
});

/** The share of a picture that is not white. */
function inkOf(picture: Uint8Array): number {
  const dark = picture.reduce((sum, value) => sum + (value < 200 ? 1 : 0), 0);
  return dark / picture.length;
}
