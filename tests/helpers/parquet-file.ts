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

/**
 * A Parquet file of some rows.
 * @param number what of the types of columns is taken; null: all are texts
 */
export async function parquetFile(
  path: string,
  [header, ...rows]: readonly [Texts, ...Texts[]],
  number: number | null,
): Promise<void> {
  const random = number === null ? null : new Random(7, number);
  const names = header.map(name => `"${name}"`);
  const typed = header.map((name, i) => {
    const type = random?.pick(TYPES[name] ?? ['varchar']) ?? 'varchar';
    return `${expression(type, names[i] as string, `t${i}`)} as ${names[i]}`;
  });
  const values = rows.length > 0 ? [`insert into t values ${sqlValues(rows, quotedText)}`] : [];
  const groups = random ? `(row_group_size 2048, compression ${random.pick(['snappy', 'zstd'])})` : '';
  await duckdbFile(
    ':memory:',
    `create table t (${names.map(name => `${name} varchar`).join(', ')})`,
    ...values,
    ...names.map(
      (name, i) => `create type t${i} as enum (select distinct ${name} from t where ${name} is not null)`,
    ),
    `copy (select ${typed.join(', ')} from t) to '${path}' ${groups}`,
  );
}

function expression(type: string, name: string, own: string): string {
  if (type.includes('(c')) return type.replace('(c', `(${name}`).replace('?', `'合成'`);
  return type === 'enum' ? `${name}::${own}` : `try_cast(${name} as ${type})`;
}
