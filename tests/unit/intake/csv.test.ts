import { describe, expect, it } from 'vitest';
import { figures, long, of, readText, told } from '../../helpers/intake-reading.js';

const NOTED = '地区,指标,年份,数值,备注';

/** Where the figures of a table stand. */
const lines = async (text: string) => (await readText(text)).observations.map(o => o.source.line);

describe('line ends', () => {
  const rows = [NOTED, '武汉市,1,2021,20,', '武汉市,6,2021,700,', '武汉市,7,2021,abc,'];

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('may be %s', async (_, end) => {
    for (const text of [rows.join(end), rows.join(end) + end]) {
      const read = await readText(text);
      expect(figures(read)).toEqual([
        'wuhan urban-new-jobs 2021 = 20',
        'wuhan pension-insured 2021 = 700',
        'wuhan work-injury-insured 2021 = unreadable',
      ]);
      expect(told(read)).toEqual(['error not-a-number 4:4']);
    }
  });

  it('may stand inside quotes without moving the lines after', async () => {
    expect(await lines(`${NOTED}\n武汉市,1,2021,20,"一\n二\n\n三"\n武汉市,6,2021,700,\n`)).toEqual([2, 6]);
    expect(await lines(`${NOTED}\r\n武汉市,1,2021,20,"一\r\n二"\r\n武汉市,6,2021,700,\r\n`)).toEqual([2, 4]);
    expect(await lines(`${NOTED}\r武汉市,1,2021,20,"一\r二"\r武汉市,6,2021,700,\r`)).toEqual([2, 4]);
  });

  it('may leave blank lines, which count as lines and as nothing else', async () => {
    const text = `\n\n${NOTED}\n\n武汉市,1,2021,20,\n,,,,\n , ,　,,\n武汉市,6,2021,700,\n\n`;
    expect(await lines(text)).toEqual([5, 8]);
    expect(told(await readText(text))).toEqual([]);
  });
});

describe('quotes', () => {
  it('keep commas and quotes in a cell', async () => {
    const read = await readText(`${NOTED}\n武汉市,1,2021,"1,234","说""好""了,的"\n`);
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 1234']);
    expect(read.observations[0]?.note).toBe('说"好"了,的');
  });

  it('must be closed; the finding names the line of the open one', async () => {
    const read = await readText(
      long('武汉市,1,2021,20,万人', '武汉市,1,2022,"20,万人', '武汉市,1,2023,20,万人', ''),
    );
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error unreadable-file 3:-']);
    expect(of(read, 'unreadable-file')[0]?.args.reason).toBe('csv');
  });

  it('must begin the cell', async () => {
    expect(told(await readText(long('武汉市,1,2021,20,万人', '武汉市,1,2022,2"0,万人')))).toEqual([
      'error unreadable-file 3:-',
    ]);
    expect(told(await readText(long('武汉市,1,2021,"20"x,万人')))).toEqual(['error unreadable-file 2:-']);
  });
});

describe('a byte order mark', () => {
  it('is no part of the first header', async () => {
    const read = await readText(`\ufeff${long('武汉市,1,2021,20,万人')}`);
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(read.findings).toEqual([]);
  });

  it('is none before a quoted header', async () => {
    const read = await readText('\ufeff"地区",指标,年份,数值\n江岸,1,2021,20\n');
    expect(figures(read)).toEqual(['jiangan urban-new-jobs 2021 = 20']);
  });
});

describe('a file without figures', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n\u3000\r\n'],
    ['a byte order mark', '\ufeff'],
    ['blank cells', ',,,\n,,,\n'],
  ])('holds %s', async (_, text) => {
    const read = await readText(text);
    expect(told(read)).toEqual(['error empty-submission -:-']);
    expect(of(read, 'empty-submission')[0]).toMatchObject({
      args: { rows: 'none' },
      place: { file: 'submission.csv' },
    });
  });

  it('holds a header only', async () => {
    for (const text of [NOTED, `${NOTED}\n`, `${NOTED}\r\n\r\n,,,,\r\n`]) {
      const read = await readText(text);
      expect(told(read)).toEqual(['error empty-submission 1:-']);
      expect(of(read, 'empty-submission')[0]?.args).toEqual({ rows: 'header-only' });
    }
  });

  it('names the line of the header it does hold', async () => {
    expect(told(await readText(`\n\n${NOTED}\n`))).toEqual(['error empty-submission 3:-']);
  });
});

describe('a web page or XML under the name of a table', () => {
  it.each([
    ['HTML', '<html><table><tr><td>地区</td></tr></table></html>'],
    ['HTML', '\n <!DOCTYPE html>\n<body></body>'],
    ['HTML', '<table><tr><td>1</td></tr></table>'],
    ['XML', '<?xml version="1.0"?><Workbook></Workbook>'],
  ])('is refused as %s', async (detail, text) => {
    const read = await readText(text, '合成.xls');
    expect(told(read)).toEqual(['error unreadable-file -:-']);
    expect(of(read, 'unreadable-file')[0]?.args).toEqual({ reason: 'unsupported', detail });
  });
});

describe('a row of one cell alone', () => {
  it('is a heading where it names nothing', async () => {
    const read = await readText(long('一、就业', '武汉市,1,2021,20,万人', '以上为合成数据'));
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(told(read)).toEqual(['info row-skipped 2:1', 'info row-skipped 4:1']);
  });

  it('is a row cut off where it names an area or an indicator', async () => {
    expect(told(await readText(long('武汉市', '武汉市,1,2021,20,万人', '城镇新增就业人数')))).toEqual([
      'error ragged-row 2:-',
      'error ragged-row 4:-',
    ]);
  });
});
