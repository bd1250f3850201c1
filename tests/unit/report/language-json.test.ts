import { describe, expect, test } from 'vitest';
import { SEVERITIES } from '../../../src/checks/finding.js';
import { runMain } from '../../helpers/fake-io.js';
import { type Scenario, scenarios } from '../../helpers/scenario.js';

interface Told {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
}

interface Report {
  readonly findings: readonly Told[];
  readonly results: readonly {
    readonly notes: readonly Told[];
    readonly name: string;
    readonly nameEn: string;
  }[];
}

const JUDGED = scenarios().filter(
  ({ scenario: { args, code } }) => code !== 3 && ['check', 'validate'].includes(args[0] ?? ''),
);

async function reportIn(lang: string, folder: string, { args, stdin }: Scenario): Promise<Report> {
  const kept = args.filter((arg, i) => !['--lang', '--format'].includes(arg) && !afterOption(args, i));
  const asked = [...kept, '--format', 'json', '--lang', lang];
  const { stdout } = await runMain(asked, { cwd: folder, ...(stdin !== undefined && { stdin }) });
  return JSON.parse(stdout) as Report;
}

function afterOption(args: readonly string[], i: number): boolean {
  return ['--lang', '--format'].includes(args[i - 1] ?? '');
}

/** The report without what may follow the language. */
function facts(report: Report): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value) => (key === 'message' || key === 'fix' ? undefined : value)),
  );
}

describe('--lang in the JSON', () => {
  const seen = new Set<string>();

  test.each(JUDGED)('$name: only messages follow it', async ({ folder, scenario }) => {
    const zh = await reportIn('zh', folder, scenario);
    const en = await reportIn('en', folder, scenario);
    expect(facts(en)).toEqual(facts(zh));
    for (const [i, { code, message, fix }] of zh.findings.entries()) {
      seen.add(code);
      expect(en.findings[i]?.message, code).not.toBe(message);
      expect(en.findings[i]?.fix, code).not.toBe(fix);
      expect(message, code).toMatch(/[\u4e00-\u9fff]/u);
      expect(en.findings[i]?.message, code).toMatch(/[a-z]{2} [a-z]{2}/u);
    }
    for (const [i, row] of zh.results.entries()) {
      expect(row.nameEn).not.toMatch(/[\u4e00-\u9fff]/u);
      for (const [j, note] of row.notes.entries())
        expect(en.results[i]?.notes[j]?.message, note.code).not.toBe(note.message);
    }
  });

  test('the scenarios show every finding that reading CSV can bring', () => {
    expect(Object.keys(SEVERITIES).filter(code => !seen.has(code))).toEqual([]);
  });

  test('an unknown name brings the nearest one', async () => {
    const stdin = '地区,指标,年份,数值\n江案区,城镇新增就业人数值,2021,20\n';
    const { stdout } = await runMain(['check', '-', '--format', 'json', '--lang', 'en'], { stdin });
    const messages = (JSON.parse(stdout) as Report).findings.map(f => `${f.message} ${f.fix}`).join('\n');
    expect(messages).toContain('江岸区');
    expect(messages).toMatch(/城镇新增就业人数(?!值)/u);
  });
});
