import { firstBytes, type InputFile } from '../input-file.js';

export const FORMAT_NAMES = ['csv', 'workbook', 'json', 'ndjson', 'yaml', 'parquet'] as const;
/** What a file is made of. A workbook says itself whether it is .xlsx, .xls or .ods. */
export type TableFormat = (typeof FORMAT_NAMES)[number];

const BY_EXTENSION: Readonly<Record<string, TableFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
  '.xls': 'workbook',
  '.ods': 'workbook',
  '.et': 'workbook',
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.parquet': 'parquet',
};

/** Every name that a format goes by. */
export const FORMAT_WORDS = [
  ...new Set([...FORMAT_NAMES, ...Object.keys(BY_EXTENSION).map(extension => extension.slice(1))]),
];

/** The format a user names, by its own name or by an extension of its files; null for a name of none. */
export function formatNamed(written: string): TableFormat | null {
  const name = written.toLowerCase();
  return FORMAT_NAMES.find(known => known === name) ?? BY_EXTENSION[`.${name}`] ?? null;
}

/** True for the extensions that a folder is searched for. */
export function isSubmissionExtension(extension: string): boolean {
  return BY_EXTENSION[extension.toLowerCase()] !== undefined;
}

/** `.csv`, with its dot; empty where the name has none. */
export function extensionOf({ name }: Pick<InputFile, 'name'>): string {
  return /\.[^./]*$/u.exec(name)?.[0] ?? '';
}

const WORKBOOK_SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const PARQUET_SIGNATURE = [0x50, 0x41, 0x52, 0x31];

/** The format asked for, else what the first bytes say, else what the name says, else CSV. */
export function formatOf(file: InputFile, asked: TableFormat | null): TableFormat {
  if (asked !== null) return asked;
  const head = firstBytes(file, 4);
  const begins = (bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);
  if (WORKBOOK_SIGNATURES.some(begins)) return 'workbook';
  if (begins(PARQUET_SIGNATURE)) return 'parquet';
  const named = BY_EXTENSION[extensionOf(file).toLowerCase()] ?? 'csv';
  return named === 'workbook' ? 'csv' : named;
}
