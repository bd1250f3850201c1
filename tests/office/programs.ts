import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The Python that Debian's python3-openpyxl belongs to. */
const PYTHON = process.env.PLANCHECK_PYTHON ?? '/usr/bin/python3';

const PACKAGES = {
  soffice: 'libreoffice-core, libreoffice-writer and libreoffice-calc',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  xmllint: 'libxml2-utils',
} as const;

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'plancheck-office-'));
}

/** What a program prints; where it is missing, the error says what to install. */
function run(program: keyof typeof PACKAGES, args: readonly string[], input?: Uint8Array): string {
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28, ...(input ? { input } : {}) });
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw isMissing ? new Error(`test:office needs ${program}: install ${PACKAGES[program]}`) : error;
  }
}

/** Converts a file by LibreOffice, with a profile of its own, and gives the path of the result. */
export function convert(bytes: Uint8Array, name: string, format: 'pdf' | 'csv'): string {
  const folder = temporaryFolder();
  const source = join(folder, name);
  writeFileSync(source, bytes);
  const profile = pathToFileURL(join(folder, 'profile')).href;
  run('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    format,
    '--outdir',
    folder,
    source,
  ]);
  const made = readdirSync(folder).find(file => file.endsWith(`.${format}`));
  if (made === undefined) throw new Error(`LibreOffice did not convert ${name}`);
  return join(folder, made);
}

/** The text of a PDF, page by page, without the blanks in it: a program may set them where it likes. */
export function pagesOf(pdf: string): readonly string[] {
  return run('pdftotext', ['-layout', pdf, '-'])
    .split('\f')
    .slice(0, -1)
    .map(page => page.replace(/\s+/gu, ''));
}

/** The size of every page in millimetres: `210 x 297`. */
export function pageSizes(pdf: string): readonly string[] {
  const points = [...run('pdfinfo', ['-l', '999', pdf]).matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)];
  const millimetres = (text = '') => Math.round((Number(text) / 72) * 25.4);
  return points.map(([, width, height]) => `${millimetres(width)} x ${millimetres(height)}`);
}

/** The pages as pictures: red, green and blue of every point. */
export function picturesOf(pdf: string): readonly Uint8Array[] {
  const folder = temporaryFolder();
  run('pdftoppm', ['-r', '40', pdf, join(folder, 'page')]);
  return readdirSync(folder)
    .sort()
    .map(file => readFileSync(join(folder, file)).subarray(15));
}

/** Throws where an XML text is not well-formed. */
export function assertXml(xml: string): void {
  run('xmllint', ['--noout', '-'], Buffer.from(xml));
}

/** Throws where an XML text does not fit a schema. */
export function validateXml(xml: string, schema: string): void {
  run('xmllint', ['--noout', '--schema', schema, '-'], Buffer.from(xml));
}

/** What a Python script prints as JSON, given the bytes of a file. */
export function python(script: string, bytes: Uint8Array): unknown {
  const file = join(temporaryFolder(), 'workbook.xlsx');
  writeFileSync(file, bytes);
  try {
    return JSON.parse(execFileSync(PYTHON, ['-c', script, file], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const isMissing = said.includes('openpyxl') || said.includes('ENOENT');
    throw isMissing ? new Error(`test:office needs openpyxl for ${PYTHON}: install python3-openpyxl`) : error;
  }
}
