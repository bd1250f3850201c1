import { fileOfBytes } from '../../src/intake/input-file.js';
import { readMapping } from '../../src/intake/mapping-file.js';
import { readSubmission, type Submission } from '../../src/intake/read-submission.js';
import type { TableTrace } from '../../src/intake/trace.js';
import { type Contents, catalogue, type Read } from './intake-reading.js';

/** A submission read by the text of a mapping file. */
export interface MappedRead extends Read {
  readonly files: Submission['files'];
  readonly tables: readonly TableTrace[];
}

export async function readMapped(
  mapping: string,
  contents: Contents,
  name = 'submission.csv',
  area: string | null = null,
): Promise<MappedRead> {
  const read = readMapping(catalogue, 'mapping.yaml', mapping);
  if (!read.mapping) throw new Error(JSON.stringify(read.problems));
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  const given = catalogue.areas.find(({ id }) => id === area) ?? null;
  const { store, findings, files } = await readSubmission(catalogue, [fileOfBytes(name, bytes)], {
    area: given,
    asOf: null,
    isTraced: true,
    mapping: read.mapping,
  });
  const observations = Array.from({ length: store.size }, (_, row) => store.at(row));
  return {
    observations,
    findings,
    files,
    tables: files.flatMap(file => file.sheets).flatMap(sheet => sheet.tables),
  };
}

/** `A 项目 = indicator`, `B 2021 = period:2021 (万人) unused`: what each column was taken for. */
export function columnsTold(table: TableTrace | undefined): string[] {
  return (table?.columns ?? []).map(({ column, header, role, across, unit, isUsed }) => {
    const texts = header.map(({ text, isMapped }) => (isMapped ? `${text}*` : text)).join('/');
    const said = Object.entries(across).map(([dimension, text]) => `${dimension}:${text}`);
    const meaning = [...said, ...(role === 'value' && said.length > 0 ? [] : [`${role}`])].join(' ');
    return `${column} ${texts} = ${meaning}${unit === null ? '' : ` (${unit})`}${isUsed ? '' : ' unused'}`;
  });
}

/** `城镇新增就业人数 -> urban-new-jobs by name`: what each name led to. */
export function namesTold(names: TableTrace['indicators']): string[] {
  return names.map(({ written, id, how }) => `${written} -> ${id} by ${how}`);
}
