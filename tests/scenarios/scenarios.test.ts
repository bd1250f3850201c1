import { describe, expect, test } from 'vitest';
import { runMain } from '../helpers/fake-io.js';
import { type Scenario, scenarios } from '../helpers/scenario.js';

interface Report {
  readonly asOf: number | null;
  readonly asOfMonth: number | null;
  readonly exitCode: number;
  readonly results: readonly Record<string, unknown>[];
  readonly findings: readonly Record<string, unknown>[];
  readonly counts: { readonly statuses: Record<string, number>; readonly commitmentsWithoutData: number };
}

describe.each(scenarios())('$name', ({ folder, scenario }) => {
  test(scenario.about, async () => {
    const { stdin, env, columns } = scenario;
    const around = { cwd: folder, ...(stdin !== undefined && { stdin }), ...(env && { env }) };
    const ran = await runMain(scenario.args, { ...around, ...(columns !== undefined && { columns }) });
    expect(ran.stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
    for (const text of scenario.stdoutHas ?? []) expect(ran.stdout).toContain(text);
    for (const text of scenario.stdoutLacks ?? []) expect(ran.stdout).not.toContain(text);
    for (const text of scenario.stderrHas ?? []) expect(ran.stderr).toContain(text);
    if (scenario.args.includes('json') && scenario.code !== 3) expectReport(JSON.parse(ran.stdout), scenario);
    expect(ran.code).toBe(scenario.code);
    if (scenario.code === 3 && !scenario.args.includes('lint')) expect(ran.stdout).toBe('');
    else if (!scenario.stderrHas) expect(ran.stderr).toBe('');
  });
});

function expectReport(report: Report, scenario: Scenario): void {
  const { asOf, asOfMonth, findings, results, counts, diff, code } = scenario;
  expect(report.exitCode).toBe(code);
  if (diff) expect(report).toMatchObject(diff);
  if (asOf !== undefined) expect(report.asOf).toBe(asOf);
  if (asOfMonth !== undefined) expect(report.asOfMonth).toBe(asOfMonth);
  if (findings) {
    const found = report.findings.filter(f => f.severity !== 'info' || findings.some(e => e.code === f.code));
    expect(found.map(f => f.code)).toEqual(findings.map(f => f.code));
    for (const [i, expected] of findings.entries()) expect(found[i]).toMatchObject(expected);
  }
  for (const expected of results ?? []) {
    const key = Object.fromEntries(
      Object.entries(expected).filter(([name]) => ['no', 'indicator', 'area'].includes(name)),
    );
    const row = report.results.find(r => Object.entries(key).every(([name, value]) => r[name] === value));
    expect(row, JSON.stringify(key)).toMatchObject(expected);
  }
  if (counts) expect({ ...report.counts.statuses, ...report.counts }).toMatchObject(counts);
}
