import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../src/catalogue/schema.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';
import { plainName } from '../../helpers/printed.js';
import { cell, dataTable, dataYaml, header, parts, seedTable, seedYaml } from '../../helpers/wuhan-files.js';

const plan = planSchema.parse(dataYaml('plan.yaml'));
const indicators = dataYaml('indicators.yaml') as {
  id: string;
  name: { zh: string; en: string };
  aliases: string[];
  repeats?: string[];
}[];
const commitments = dataTable('commitments.csv');
const baseline = dataTable('baseline.csv');
const areas = dataTable('areas.csv');

const entries = [
  ...indicators.map(({ id, name, aliases, repeats = [] }) => ({
    id,
    names: [name.zh, name.en, ...aliases],
    repeats,
  })),
  ...commitments.map(row => ({
    id: cell(row, 'id'),
    names: [cell(row, 'name_zh'), cell(row, 'name_en'), ...parts(cell(row, 'aliases'))],
    repeats: parts(cell(row, 'repeats')),
  })),
];
const ids = new Set(entries.map(({ id }) => id));
const places = new Set(
  ['table1.csv', 'table2.csv', 'commitments.csv'].flatMap(name =>
    seedTable(name).map(row => cell(row, 'place')),
  ),
);

describe('the plan', () => {
  it('is the document', () => {
    const document = seedYaml('document.yaml') as { number: string; title: string; printed: string };
    const { document: number, title, issued } = plan;
    expect({ number, title, printed: issued }).toEqual({
      number: document.number,
      title: document.title,
      printed: document.printed,
    });
    expect([plan.previousBaseYear, plan.baseYear, plan.firstYear, plan.lastYear]).toEqual([
      2015, 2020, 2021, 2025,
    ]);
    expect(plan.approxFloor).toBe('0.9');
  });

  it('has no id twice', () => {
    expect(ids.size).toBe(18 + 83);
    const all = [...ids, ...baseline.map(row => row.id), ...plan.readings.map(({ id }) => id)];
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(plan.choices.map(({ id }) => id)).size).toBe(plan.choices.length);
  });
});

describe('the headings', () => {
  it('are those of the document, its boxes with their number', () => {
    const printed = seedTable('headings.csv').map(row => {
      const [place, title] = [cell(row, 'place'), cell(row, 'title')];
      return { place, zh: place.startsWith('专栏') ? `${place} ${title}` : title };
    });
    expect(plan.headings.map(({ place, name }) => ({ place, zh: name.zh }))).toEqual(printed);
    expect(printed).toHaveLength(6 + 19);
  });

  it('cover every commitment', () => {
    const uncovered = wuhan()
      .commitments.filter(entry => entry.group === null)
      .map(entry => entry.place);
    expect(uncovered).toEqual([]);
    const groupOf = (id: string) => wuhan().commitments.find(entry => entry.id === id)?.group?.zh;
    expect(groupOf('graduate-posts')).toBe('专栏4 重点群体就业促进计划');
    expect(groupOf('urban-new-jobs-goal')).toBe('一、指导思想和主要目标');
    expect(groupOf('mediation-training')).toBe('专栏17 劳动人事争议调解仲裁服务能力提升计划');
  });
});

describe('the readings', () => {
  it('change these figures and nothing else', () => {
    const changes = plan.readings.map(({ id, overrides }) => [
      id,
      ...overrides.map(o => [o.indicator, o.measure, o.operator, o.target].filter(Boolean).join(' ')),
    ]);
    expect(changes).toEqual([
      ['text', 'urban-new-jobs >= 110', 'registered-unemployment-rate <= 5', 'pension-insured >= 720'],
      ['bracket', 'postdoc-annual-intake flow > 900'],
      [
        'every-year',
        'graduate-posts annual',
        'graduate-high-paid-posts annual',
        'talent-apartments annual',
        'graduate-workstations annual',
        'internship-bases annual',
      ],
      ['training-once', 'mediation-training flow'],
      ['rotation', 'expert-service-rotation 1'],
    ]);
  });

  it('stand on a printed place and a known entry', () => {
    for (const { indicator, place } of plan.readings.flatMap(({ overrides }) => overrides)) {
      expect(ids.has(indicator), indicator).toBe(true);
      expect(places.has(place), place).toBe(true);
    }
  });

  it('take their prose figures from the prose', () => {
    for (const { indicator, operator, target, place } of plan.readings[0]?.overrides ?? []) {
      const row = commitments.find(r => parts(cell(r, 'repeats')).includes(indicator) && r.place === place);
      expect([row?.operator, row?.target], indicator).toEqual([operator, target]);
    }
  });
});

describe('names and aliases', () => {
  it('belong to one entry, or to entries that repeat each other', () => {
    const claims = entries.flatMap(entry => entry.names.map(name => ({ entry, key: plainName(name) })));
    for (const { entry, key } of claims) {
      const others = claims.filter(other => other.key === key && other.entry.id !== entry.id);
      for (const { entry: other } of others) {
        expect(entry.repeats, `${key}: ${entry.id}, ${other.id}`).toContain(other.id);
        expect(other.repeats).toContain(entry.id);
      }
    }
  });

  it('are not written twice in one entry', () => {
    for (const { id, names } of entries) expect(new Set(names.map(plainName)).size, id).toBe(names.length);
  });

  it('of a redefined row of the previous plan are not taken for its successor', () => {
    const redefined = baseline
      .filter(row => row.comparable === 'no')
      .map(row => plainName(cell(row, 'name_zh')));
    const taken = indicators.flatMap(({ name, aliases }) => [name.zh, ...aliases].map(plainName));
    expect(redefined).toHaveLength(11);
    expect(taken.filter(name => redefined.includes(name))).toEqual([]);
    expect(taken).not.toContain('法定期限内结案率');
  });
});

describe('the areas', () => {
  it('are the city, 13 districts in code order and 3 units without a code', () => {
    expect(header('data/plans/wuhan-hrss-14fyp/areas.csv')).toBe('id,code,name_zh,name_en,aliases,parent');
    expect(areas.map(row => `${row.code}${row.name_zh}`)).toEqual([
      '420100武汉市',
      '420102江岸区',
      '420103江汉区',
      '420104硚口区',
      '420105汉阳区',
      '420106武昌区',
      '420107青山区',
      '420111洪山区',
      '420112东西湖区',
      '420113汉南区',
      '420114蔡甸区',
      '420115江夏区',
      '420116黄陂区',
      '420117新洲区',
      '东湖高新区',
      '东湖风景区',
      '长江新区',
    ]);
    expect(areas.map(row => row.parent)).toEqual(areas.map((_, i) => (i === 0 ? '' : 'wuhan')));
    expect(new Set(areas.map(({ id }) => id)).size).toBe(17);
  });

  it('share no name', () => {
    const names = areas.flatMap(row => [
      cell(row, 'name_zh'),
      cell(row, 'name_en'),
      ...parts(cell(row, 'aliases')),
    ]);
    expect(new Set(names.map(plainName)).size).toBe(names.length - 1); // Jiang'an and Jiangan
  });

  it('take in the names of combined units', () => {
    const areaOf = (name: string) => areas.find(row => parts(cell(row, 'aliases')).includes(name))?.id;
    expect(['武汉经开区', '经开区(汉南)', '临空港', '光谷', '全市', '江岸'].map(areaOf)).toEqual([
      'hannan',
      'hannan',
      'dongxihu',
      'east-lake-high-tech',
      'wuhan',
      'jiangan',
    ]);
  });
});
