import { describe, expect, test } from 'vitest';
import type { TemplateRequest } from '../../../src/template/template.js';
import { writeTemplate } from '../../../src/template/writer.js';
import { folderWith } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';
import { filled } from '../../helpers/fill-template.js';
import { templateOf } from '../../helpers/template-request.js';

type Case = [about: string, area: string | null, options: Partial<TemplateRequest>];

const CASES: Case[] = [
  ['a district', '江岸区', {}],
  ['a district, in English', '江岸区', { lang: 'en' }],
  ['a zone without a code, three years', '东湖高新区', { years: [2021, 2022, 2023] }],
  ['a district with its commitments', '江岸区', { commitments: true }],
  ['the city', null, {}],
  [
    'the city with every commitment, the whole plan',
    null,
    { years: [2021, 2022, 2023, 2024, 2025], commitments: true },
  ],
  ['the city with every commitment, in English', null, { commitments: true, lang: 'en' }],
];

async function validated(csv: string, area: string | null) {
  const cwd = folderWith({ '合成.csv': csv });
  const only = area === null ? [] : ['--area', area];
  const ran = await runMain(['validate', '合成.csv', ...only, '--format', 'json', '--lang', 'zh'], { cwd });
  return { code: ran.code, findings: JSON.parse(ran.stdout).findings as unknown[] };
}

describe('a template that is filled in is read back with no finding at all', () => {
  test.each(CASES)('%s', async (_, area, options) => {
    const template = templateOf(area, options);
    const bytes = await writeTemplate(template, { kind: 'csv', encoding: 'utf-8' });
    const csv = filled(new TextDecoder().decode(bytes), template);
    expect(await validated(csv, area)).toEqual({ code: 0, findings: [] });
  });

  test('rows that are not in force yet may stay empty', async () => {
    const template = templateOf(null);
    const bytes = await writeTemplate(template, { kind: 'csv', encoding: 'utf-8' });
    const csv = filled(new TextDecoder().decode(bytes), template);
    const withoutPending = csv.replace(/(城镇调查失业率,2023),50\.5,(.*),合成数据/u, '$1,,$2,');
    expect(withoutPending).not.toBe(csv);
    expect(await validated(withoutPending, null)).toEqual({ code: 0, findings: [] });
  });

  test('nothing filled in is no submission', async () => {
    const bytes = await writeTemplate(templateOf('江岸区'), { kind: 'csv', encoding: 'utf-8' });
    const { code, findings } = await validated(new TextDecoder().decode(bytes), '江岸区');
    expect(code).toBe(2);
    expect(findings).toMatchObject([{ code: 'empty-submission' }]);
  });
});

describe('CSV', () => {
  test('UTF-8 with a BOM, CR LF, a row an indicator', async () => {
    const text = Buffer.from(
      await writeTemplate(templateOf('江岸区'), { kind: 'csv', encoding: 'utf-8' }),
    ).toString();
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufeff地区,指标,年份,数值,单位,分子,分母,备注');
    expect(lines[1]).toBe('江岸区,城镇新增就业人数,2023,,万人,,,');
    expect(lines[17]).toBe('江岸区,申领电子社保卡人口覆盖率,2023,,%,,,');
    expect(lines).toHaveLength(19);
  });

  test('GB18030 says the same, character by character', async () => {
    const template = templateOf(null, { commitments: true });
    const utf8 = await writeTemplate(template, { kind: 'csv', encoding: 'utf-8' });
    const gb = await writeTemplate(template, { kind: 'csv', encoding: 'gb18030' });
    expect(new TextDecoder('gb18030', { fatal: true }).decode(gb)).toBe(new TextDecoder().decode(utf8));
    // 地 is B5D8 in the national standard
    expect([...gb.subarray(0, 2)]).toEqual([0xb5, 0xd8]);
  });

  test('English headers', async () => {
    const bytes = await writeTemplate(templateOf('江岸区', { lang: 'en' }), {
      kind: 'csv',
      encoding: 'utf-8',
    });
    const [head, first] = new TextDecoder().decode(bytes).split('\r\n');
    expect(head).toBe('Area,Indicator,Year,Value,Unit,Numerator,Denominator,Note');
    expect(first).toBe("Jiang'an District,New urban jobs,2023,,万人,,,");
  });

  test('a name with commas and quotes is quoted', async () => {
    const { area, ...rest } = templateOf('江岸区');
    const odd = { ...rest, area: { ...area, name: { zh: '"甲",乙', en: 'A' } } };
    const text = new TextDecoder().decode(await writeTemplate(odd, { kind: 'csv', encoding: 'utf-8' }));
    expect(text.split('\r\n')[1]).toBe('"""甲"",乙",城镇新增就业人数,2023,,万人,,,');
  });
});
