import { Parser } from 'tap-parser';
import { parseXml, type XmlElement } from '../../node_modules/hucre/dist/xml/parser.mjs';
import { type JsonResult, type Row, type Told, told, written } from './told.js';

/** How the Chinese reports call severities. */
export const SEVERITIES: Readonly<Record<string, string>> = { 错误: 'error', 警告: 'warning', 提示: 'info' };

export function xmlElements(parent: XmlElement, tag: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.tag === tag,
  );
}

export function xmlText(element: XmlElement | undefined): string {
  return (element?.children ?? []).filter(child => typeof child === 'string').join('');
}

export function readJunit(bytes: Buffer): Told {
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
  return UNDECIDED.some(name => xmlText(skipped).startsWith(name)) ? 'unknown' : 'none';
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
export function readGithub(bytes: Buffer): Told {
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

export function readTap(bytes: Buffer): Told {
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
