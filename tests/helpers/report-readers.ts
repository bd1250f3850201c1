import { parse as parseCsv } from 'csv-parse/sync';
import { readGithub, readJunit, readTap, SEVERITIES } from './ci-readers.js';
import { fromGrids, htmlGrids, markdownGrids, readTerminal } from './page-readers.js';
import { type JsonResult, type Told, told, written } from './told.js';

/** Reads a report back with a parser that did not write it. */
export interface ReportReader {
  /** Whether the format has the figures of every result, of the city's and those that fail, or only of those that fail. */
  readonly figuresOf: 'all' | 'city' | 'failing';
  /** Whether its figures are for people: four places where they go on. */
  readonly rounds?: true;
  readonly read: (bytes: Buffer) => Told;
}

/** A reader for each format that is held to the JSON; Chinese reports, results with a printed number. */
export const READERS: Readonly<Record<string, ReportReader>> = {
  json: { figuresOf: 'all', read: bytes => fromJson(JSON.parse(bytes.toString()) as JsonReport) },
  ndjson: { figuresOf: 'all', read: readNdjson },
  csv: { figuresOf: 'all', read: readCsv },
  junit: { figuresOf: 'failing', read: readJunit },
  sarif: { figuresOf: 'all', read: readSarif },
  github: { figuresOf: 'failing', rounds: true, read: readGithub },
  tap: { figuresOf: 'failing', read: readTap },
  table: { figuresOf: 'city', rounds: true, read: readTerminal },
  markdown: { figuresOf: 'all', rounds: true, read: bytes => fromGrids(markdownGrids(bytes)) },
  html: { figuresOf: 'all', rounds: true, read: bytes => fromGrids(htmlGrids(bytes)) },
};

interface JsonReport {
  readonly results: readonly JsonResult[];
  readonly findings: readonly { readonly severity: string }[];
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
