import { describe, expect, test } from 'vitest';
import { BINDING, cityCsv, type Row } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

const JOBS = '城镇新增就业人数';

/** The JSON text of one field of a headline row, exactly as it was written. */
async function written(no: number, field: string, ...rows: Row[]): Promise<string> {
  const args = ['check', '-', '--format', 'json', '--lang', 'zh'];
  const { stdout } = await runMain(args, { stdin: cityCsv(...rows, ...BINDING) });
  const row = stdout.split('"indicator": ').find(part => part.includes(`"no": ${no},`)) ?? '';
  return new RegExp(`^ {6}"${field}": (.*?),?$`, 'mu').exec(row)?.[1] ?? 'absent';
}

describe('numbers in the JSON', () => {
  test('0.1 and 0.2 make 0.3', async () => {
    const sum = await written(
      1,
      'actual',
      [JOBS, 2021, '10.1'],
      [JOBS, 2022, '10.2'],
      [JOBS, 2023, '20'],
      [JOBS, 2024, '20'],
      [JOBS, 2025, '20'],
    );
    expect(sum).toBe('80.3');
  });

  test('five parts that binary sums put past 110 are 110', async () => {
    const values = ['22.1', '21.9', '22.2', '21.8', '22.0'];
    const rows = values.map((value, i): Row => [JOBS, 2021 + i, value]);
    expect(await written(1, 'actual', ...rows)).toBe('110');
    expect(await written(1, 'gap', ...rows)).toBe('0');
  });

  test.each(['380.000000000001', '379.999999999999', '400.5', '1000.123456789012'])(
    'twelve places survive: %s',
    async value => {
      const sum = await written(6, 'actual', ['养老保险', 2025, value]);
      expect(sum).toBe(value);
    },
  );

  test('a sum keeps every place of its parts', async () => {
    const rows = [2021, 2022, 2023, 2024, 2025].map((year): Row => [JOBS, year, '20.000000000001']);
    expect(await written(1, 'actual', ...rows)).toBe('100.000000000005');
  });

  test('24 digits before the point reach the report, be they judged or not', async () => {
    const value = '123456789012345678901234';
    const { code, stdout } = await runMain(['check', '-', '--format', 'json'], {
      stdin: cityCsv([JOBS, 2025, value], ...BINDING),
    });
    expect(code).toBe(2);
    expect(stdout).toContain(`"text": "${value}"`);
    expect(stdout).not.toMatch(/[0-9]e\+[0-9]/u);
  });

  test('24 significant digits survive a conversion', async () => {
    const value = await written(6, 'actual', ['养老保险', 2025, '7200000.123456789012', '人']);
    expect(value).toBe('720.0000123456789012');
  });

  test('a small number is never written with an exponent', async () => {
    const gap = await written(1, 'gap', ...[2021, 2022, 2023, 2024].map((y): Row => [JOBS, y, 22]), [
      JOBS,
      2025,
      '22.000000000001',
    ]);
    expect(gap).toBe('0.000000000001');
  });

  test('a bound keeps its text too', async () => {
    const { stdout } = await runMain(['check', '-', '--format', 'json'], {
      stdin: cityCsv(['养老保险', 2025, '>720.000000000001'], ...BINDING),
    });
    expect(stdout).toMatch(/"actual": \{\s*"operator": ">",\s*"value": 720\.000000000001\s*\}/u);
  });
});
