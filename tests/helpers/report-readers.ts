import { parse as parseCsv } from 'csv-parse/sync';
import { Parser } from 'tap-parser';
import { parseXml, type XmlElement } from '../../node_modules/hucre/dist/xml/parser.mjs';

/** What every format must agree on. */
export interface Told {
  readonly verdicts: Readonly<Record<'pass' | 'fail' | 'unknown' | 'none', number>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', number>>;
  /** By area and printed number, `武汉市 7`; figures as written, `≥100`, empty where there is none. */
  readonly figures: ReadonlyMap<string, { readonly actual: string; readonly target: string }>;
}

/** Reads a report back with a parser that did not write it. */
export interface ReportReader {
  /** Whether the format has the figures of every result, or only of those that fail. */
  readonly figuresOf: 'all' | 'failing';
  readonly read: (bytes: Buffer) => Told;
}

/** A reader for each format that is held to the JSON; Chinese reports, results with a printed number. */
export const READERS: Readonly<Record<string, ReportReader>> = {
  json: { figuresOf: 'all', read: bytes => fromJson(JSON.parse(bytes.toString()) as JsonReport) },
  ndjson: { figuresOf: 'all', read: readNdjson },
  csv: { figuresOf: 'all', read: readCsv },
  junit: { figuresOf: 'failing', read: readJunit },
  sarif: { figuresOf: 'all', read: readSarif },
  github: { figuresOf: 'failing', read: readGithub },
  tap: { figuresOf: 'failing', read: readTap },
};

type Row = readonly [key: string, actual: string, target: string];

function told(verdicts: readonly string[], severities: readonly string[], rows: readonly Row[]): Told {
  const of = (all: readonly string[], name: string) => all.filter(one => one === name).length;
  const v = (name: string) => of(verdicts, name);
  const s = (name: string) => of(severities, name);
  return {
    verdicts: { pass: v('pass'), fail: v('fail'), unknown: v('unknown'), none: v('none') },
    severities: { error: s('error'), warning: s('warning'), info: s('info') },
    figures: new Map(rows.map(([key, actual, target]) => [key, { actual, target }])),
  };
}

type JsonValue = number | null | { readonly operator: string; readonly value: number };

interface JsonResult {
  readonly area: string;
  readonly no: number;
  readonly verdict: string;
  readonly actual: JsonValue;
  readonly target: number | null;
}

interface JsonReport {
  readonly results: readonly JsonResult[];
  readonly findings: readonly { readonly severity: string }[];
}

const SIGNS: Readonly<Record<string, string>> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' };

function written(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value) : `${SIGNS[value.operator]}${value.value}`;
}

function fromJson({ results, findings }: JsonReport): Told {
  return told(
    results.map(r => r.verdict),
    findings.map(f => f.severity),
    results.map(r => [`${r.area} ${r.no}`, written(r.actual), written(r.target)]),
  );
}

function readNdjson(bytes: Buffer): Told {
  const text = bytes.toString();
  const lines = text.split('\n').slice(0, -1);
  const all = lines.map(
    line => JSON.parse(line) as { readonly type: string } & JsonResult & { severity: string },
  );
  const of = (type: string) => all.filter(line => line.type === type);
  return fromJson({ results: of('result'), findings: of('finding') });
}

const VERDICTS: Readonly<Record<string, string>> = {
  通过: 'pass',
  未通过: 'fail',
  无法判定: 'unknown',
  不适用: 'none',
};
const SEVERITIES: Readonly<Record<string, string>> = { 错误: 'error', 警告: 'warning', 提示: 'info' };

function readCsv(bytes: Buffer): Told {
  const rows: Record<string, string>[] = parseCsv(bytes, {
    bom: true,
    columns: true,
    recordDelimiter: '\r\n',
  });
  const of = (kind: string) => rows.filter(row => row.类别 === kind);
  const results = of('结果');
  return told(
    results.map(row => VERDICTS[row.程度或判定 ?? ''] ?? ''),
    of('问题').map(row => SEVERITIES[row.程度或判定 ?? ''] ?? ''),
    results.map(row => [`${row.地区} ${row.序号}`, row.实际 ?? '', row.目标 ?? '']),
  );
}

export function xmlElements(parent: XmlElement, tag: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.tag === tag,
  );
}

export function xmlText(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter(child => typeof child === 'string').join('');
}

function readJunit(bytes: Buffer): Told {
  const [data, ...areas] = xmlElements(parseXml(bytes.toString()), 'testsuite');
  const verdicts: string[] = [];
  const rows: Row[] = [];
  for (const area of areas) {
    for (const test of xmlElements(area, 'testcase')) {
      verdicts.push(junitVerdict(test));
      const [failure] = xmlElements(test, 'failure');
      if (failure)
        rows.push([`${area.attrs.name} ${firstWord(test.attrs.name)}`, ...linesOfFigures(xmlText(failure))]);
    }
  }
  return told(verdicts, data ? xmlElements(data, 'testcase').map(junitSeverity) : [], rows);
}

const UNDECIDED = ['无法判定', '无数据'];

function junitVerdict(test: XmlElement): string {
  if (xmlElements(test, 'failure').length > 0) return 'fail';
  const [skipped] = xmlElements(test, 'skipped');
  if (!skipped) return 'pass';
  return UNDECIDED.some(name => skipped.attrs.message?.startsWith(name)) ? 'unknown' : 'none';
}

function junitSeverity(test: XmlElement): string {
  if (xmlElements(test, 'error').length > 0) return 'error';
  const said = xmlText(xmlElements(test, 'system-out')[0]);
  return SEVERITIES[said.slice(0, said.indexOf('：'))] ?? '';
}

/** Of `实际：300` and `目标：≥ 380`, a line each. */
function linesOfFigures(text: string): [actual: string, target: string] {
  const after = (label: string) =>
    text
      .split('\n')
      .find(line => line.startsWith(`${label}：`))
      ?.slice(3) ?? '';
  return [after('实际'), after('目标').replace(/^\D+/u, '')];
}

function firstWord(text = ''): string {
  return text.split(' ')[0] ?? '';
}

interface SarifResult {
  readonly ruleId: string;
  readonly kind: string;
  readonly level: string;
  readonly properties: Partial<JsonResult>;
}

const KINDS: Readonly<Record<string, string>> = {
  pass: 'pass',
  fail: 'fail',
  open: 'unknown',
  notApplicable: 'none',
};
const LEVELS: Readonly<Record<string, string>> = { error: 'error', warning: 'warning', note: 'info' };

function readSarif(bytes: Buffer): Told {
  const log = JSON.parse(bytes.toString()) as {
    readonly runs: readonly { readonly results: SarifResult[] }[];
  };
  const all = log.runs.flatMap(run => run.results);
  const judged = all.filter(({ properties }) => properties.verdict !== undefined);
  const found = all.filter(({ properties }) => properties.verdict === undefined);
  return told(
    judged.map(({ kind }) => KINDS[kind] ?? ''),
    found.map(({ level }) => LEVELS[level] ?? ''),
    judged.map(({ properties: p }) => [`${p.area} ${p.no}`, written(p.actual), written(p.target)]),
  );
}

export interface Annotation {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** Workflow commands as the documented escapes say. */
export function annotations(text: string): Annotation[] {
  const unescaped = (escaped: string) =>
    escaped.replace(/%(25|0D|0A|3A|2C)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return text
    .split('\n')
    .slice(0, -1)
    .map(line => {
      const [, level = '', list = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
      const pairs = list.split(',').map(pair => pair.split('=', 1).concat(pair.slice(pair.indexOf('=') + 1)));
      const properties = Object.fromEntries(pairs.map(([key = '', value = '']) => [key, unescaped(value)]));
      return { level, properties, message: unescaped(message) };
    });
}

/** What the title of a finding begins with. */
const CODE = /^[a-z]+(?:-[a-z]+)+(?= |$)/u;

/** Passing and open results are counts in the closing annotation alone. */
function readGithub(bytes: Buffer): Told {
  const all = annotations(bytes.toString());
  const closing = all.at(-1)?.message ?? '';
  const count = (name: string) => Number(new RegExp(`[：，]${name} (\\d+)`, 'u').exec(closing)?.[1]);
  const findings = all.slice(0, -1).filter(({ properties }) => CODE.test(properties.title ?? ''));
  const failing = all.slice(0, -1).filter(one => !findings.includes(one));
  const rows = failing.map(({ properties, message }): Row => {
    const [, actual = '', target = ''] = /实际 ([^，]+)，目标 \S+ ([^，]+)/u.exec(message) ?? [];
    return [properties.title?.split(' ', 2).join(' ') ?? '', actual, target];
  });
  const repeated = (name: string, times: number) => Array<string>(times).fill(name);
  return told(
    [
      ...repeated('pass', count('通过')),
      ...failing.map(() => 'fail'),
      ...repeated('unknown', count('无法判定')),
      ...repeated('none', count('不适用')),
    ],
    findings.map(({ level }) => (level === 'notice' ? 'info' : level)),
    rows,
  );
}

interface Assertion {
  readonly ok: boolean;
  readonly name: string;
  readonly skip: boolean | string;
  readonly diag: Partial<JsonResult> | null;
}

/** The test points; a stream that is not TAP 14 to the letter throws. */
export function tapAssertions(text: string): Assertion[] {
  const events = Parser.parse(text, { strict: true });
  const extra = events.find(([type]) => type === 'extra');
  if (extra) throw new Error(`not TAP: ${JSON.stringify(extra)}`);
  const wrong = events
    .flatMap(([type, end]) => (type === 'complete' ? end.failures : []))
    .find(f => 'tapError' in f && f.tapError);
  if (wrong) throw new Error(`not TAP: ${JSON.stringify(wrong)}`);
  return events.flatMap(([type, point]) => (type === 'assert' ? [point as unknown as Assertion] : []));
}

function readTap(bytes: Buffer): Told {
  const points = tapAssertions(bytes.toString());
  const isFinding = ({ name }: Assertion) => SEVERITIES[name.split('：')[0] ?? ''] !== undefined;
  const results = points.filter(point => !isFinding(point));
  const failing = results.filter(({ ok }) => !ok);
  return told(
    results.map(tapVerdict),
    points.filter(isFinding).map(({ name }) => SEVERITIES[name.split('：')[0] ?? ''] ?? ''),
    failing.map(({ name, diag }) => [
      name.split(' ', 2).join(' '),
      written(diag?.actual),
      written(diag?.target),
    ]),
  );
}

function tapVerdict({ ok, skip }: Assertion): string {
  if (!ok) return 'fail';
  if (skip === false) return 'pass';
  return UNDECIDED.some(name => String(skip).startsWith(name)) ? 'unknown' : 'none';
}
