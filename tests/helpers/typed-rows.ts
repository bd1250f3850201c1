// @ts-expect-error a script without types
import { Random } from '../../scripts/fuzz/random.js';
import { duckdbFile } from './duckdb-file.js';
import { quotedText, sqlValues, type Texts } from './table-rows.js';

/** What pipelines make of the texts of a column; a text that is none of a type is null there. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  地区: ['varchar', 'enum'],
  填报单位: ['varchar', 'enum', 'try_cast(trim(c, ?) as integer)', 'try_cast(trim(c, ?) as double)'],
  指标: ['varchar', 'enum'],
  年份: ['smallint', 'bigint', 'double', 'varchar', 'make_date(try_cast(c as integer), 12, 31)'],
  数值: ['decimal(12, 4)', 'decimal(38, 10)', 'double', 'float', 'varchar', 'integer'],
  单位: ['varchar', 'enum'],
};

type Table = readonly [Texts, ...Texts[]];

/** A Parquet file of some rows. @param number what of the types of columns is taken; null: all are texts */
export async function parquetFile(path: string, table: Table, number: number | null): Promise<void> {
  const { statements, select } = typed(table, number);
  const groups =
    number === null ? '' : `(row_group_size 2048, compression ${number % 2 ? 'snappy' : 'zstd'})`;
  await duckdbFile(':memory:', ...statements, `copy (${select}) to '${path}' ${groups}`);
}

/** A DuckDB file with them in its table `t`. */
export async function tableFile(path: string, table: Table, number: number | null): Promise<void> {
  const { statements, select } = typed(table, number);
  await duckdbFile(path, ...statements, `create table t as ${select}`);
}

function typed([header, ...rows]: Table, number: number | null) {
  const random = number === null ? null : new Random(7, number);
  const names = header.map(name => `"${name}"`);
  const columns = names.map((name, i) => {
    const type = random?.pick(TYPES[header[i] as string] ?? ['varchar']) ?? 'varchar';
    return `${expression(type, name, `t${i}`)} as ${name}`;
  });
  const types = names.map(
    (name, i) => `create type t${i} as enum (select distinct ${name} from texts where ${name} is not null)`,
  );
  const create = `create temp table texts (${names.map(name => `${name} varchar`).join(', ')})`;
  const insert = rows.length > 0 ? [`insert into texts values ${sqlValues(rows, quotedText)}`] : [];
  return { statements: [create, ...insert, ...types], select: `select ${columns.join(', ')} from texts` };
}

function expression(type: string, name: string, own: string): string {
  if (type.includes('(c')) return type.replace('(c', `(${name}`).replace('?', `'合成'`);
  return type === 'enum' ? `${name}::${own}` : `try_cast(${name} as ${type})`;
}
