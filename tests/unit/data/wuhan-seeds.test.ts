import { describe, expect, it } from 'vitest';
import {
  cell,
  DATA_FILES,
  header,
  parts,
  SEED_FILES,
  seedTable,
  seedYaml,
  text,
} from '../../helpers/wuhan-files.js';

const table1 = seedTable('table1.csv');
const table2 = seedTable('table2.csv');
const commitments = seedTable('commitments.csv');
const ofKind = (table: typeof table1, kind: string) => table.filter(row => cell(row, 'kind') === kind);

describe('the files of the plan', () => {
  it.each([...SEED_FILES, ...DATA_FILES])('%s is UTF-8 without BOM, with LF and a last line end', path => {
    const content = text(path);
    expect(content.startsWith('\uFEFF')).toBe(false);
    expect(content.includes('\r')).toBe(false);
    expect(content.endsWith('\n')).toBe(true);
    expect(content.endsWith('\n\n')).toBe(false);
  });
});

describe('what the document prints', () => {
  it('names itself', () => {
    expect(seedYaml('document.yaml')).toEqual({
      number: '武政〔2021〕20号',
      issuer: '武汉市人民政府',
      title: '武汉市人力资源和社会保障事业发展“十四五”规划',
      title_printed: '武汉市人力资源和社会保障事业发展 “十四五”规划',
      notice: '市人民政府关于印发武汉市人力资源和社会保障事业发展“十四五”规划的通知',
      notice_printed: '市人民政府关于印发武汉市人力资源和社会保障 事业发展“十四五”规划的通知',
      printed: '2021-12-16',
      printed_as: '2021年12月16日印发',
      printed_by: '武汉市人民政府办公厅',
      period: { name: '“十四五”', first_year: 2021, last_year: 2025 },
      previous_period: { name: '“十三五”', first_year: 2016, last_year: 2020 },
    });
  });

  it('has 15 rows and a note in its first table', () => {
    expect(header('seeds/wuhan-hrss-14fyp/table1.csv')).toBe('kind,place,name,base_2015,target,outcome_2020');
    const rows = ofKind(table1, 'row');
    expect(rows.map(row => row.place)).toEqual(rows.map((_, i) => `专栏1-${i + 1}`));
    expect(rows).toHaveLength(15);
    expect(ofKind(table1, 'note').map(row => [row.place, row.name])).toEqual([
      ['专栏1-注', '注:[]内为五年累计数'],
    ]);
    expect(table1).toHaveLength(16);
  });

  it('has 18 rows, 5 groups and a note in its second table', () => {
    expect(header('seeds/wuhan-hrss-14fyp/table2.csv')).toBe(
      'kind,place,name,value_2020,target_2025,attribute',
    );
    const rows = ofKind(table2, 'row');
    expect(rows.map(row => row.place)).toEqual(rows.map((_, i) => `专栏2-${i + 1}`));
    expect(rows).toHaveLength(18);
    expect(ofKind(table2, 'group').map(row => [row.place, row.name])).toEqual([
      ['专栏2-一', '一、就业'],
      ['专栏2-二', '二、社会保障'],
      ['专栏2-三', '三、人才人事'],
      ['专栏2-四', '四、劳动关系'],
      ['专栏2-五', '五、公共服务'],
    ]);
    expect(ofKind(table2, 'note').map(row => [row.place, row.name])).toEqual([
      ['专栏2-注', '注:城镇调查失业率待国家批准后实施;[]内为五年累计数。'],
    ]);
    expect(table2).toHaveLength(24);
    const figures = table2
      .filter(row => row.kind !== 'row')
      .map(r => [r.value_2020, r.target_2025, r.attribute]);
    expect(figures.flat().filter(Boolean)).toEqual([]);
  });
});

describe('the commitments the document prints', () => {
  const known = new Set([
    ...commitments.map(row => cell(row, 'key')),
    ...table2.map(row => cell(row, 'place')),
  ]);

  it('are 83, keyed in the order of the document', () => {
    expect(header('seeds/wuhan-hrss-14fyp/commitments.csv')).toBe(
      'key,place,name,figure,unit,operator_word,frequency,due,repeats',
    );
    expect(commitments.map(row => row.key)).toEqual(
      Array.from({ length: 83 }, (_, i) => `c${String(i + 1).padStart(2, '0')}`),
    );
  });

  it('stand in these places, in this number', () => {
    const counts = new Map<string, number>();
    for (const row of commitments) counts.set(cell(row, 'place'), (counts.get(cell(row, 'place')) ?? 0) + 1);
    expect([...counts].map(([place, count]) => `${place} ${count}`).join(', ')).toBe(
      '正文一(四)1 4, 正文一(四)2 3, 正文一(四)3 2, 正文一(四)5 1, 专栏3-01 1, 专栏3-02 2, 正文二(三) 1, ' +
        '专栏4-01 7, 专栏4-02 2, 专栏4-03 6, 专栏5-01 4, 专栏5-02 3, 专栏5-03 1, 专栏6-01 1, 专栏6-02 6, ' +
        '正文三(一) 4, 专栏10-01 3, 专栏10-02 3, 专栏11-01 1, 专栏11-02 2, 专栏11-03 2, 专栏12-01 2, ' +
        '专栏12-02 3, 专栏12-03 3, 专栏14-01 2, 专栏14-02 3, 专栏14-03 1, 专栏15-01 1, 正文五(四) 1, ' +
        '专栏17-02 2, 专栏17-03 2, 正文六(一) 2, 专栏20-03 1, 专栏21-01 1',
    );
  });

  it('use only the words the document uses', () => {
    const words = (column: string) => [...new Set(commitments.map(row => cell(row, column)))].sort();
    expect(words('operator_word')).toEqual(
      ['', '不低于', '不少于', '以上', '以内', '低于', '内', '基本', '左右', '突破', '超过'].sort(),
    );
    expect(words('frequency')).toEqual(['', '每2年', '每年']);
    expect(words('due')).toEqual(['', '“十四五”期间', '到2025年', '到“十四五”末'].sort());
  });

  it('have something to check each', () => {
    const empty = commitments.filter(row => !row.figure && !row.frequency && !row.due);
    expect(empty).toEqual([]);
    expect(commitments.filter(row => row.operator_word && !row.figure)).toEqual([]);
  });

  it('repeat each other both ways and name nothing unknown', () => {
    for (const row of commitments) {
      for (const other of parts(cell(row, 'repeats'))) {
        expect(known.has(other), `${row.key} repeats ${other}`).toBe(true);
        const back = commitments.find(({ key }) => key === other);
        if (back) expect(parts(cell(back, 'repeats'))).toContain(row.key);
      }
    }
  });
});
