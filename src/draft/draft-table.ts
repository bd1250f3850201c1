import type { Cell, Row } from '../intake/cells.js';
import type { Draft, DraftEntry, DraftPlan } from './draft.js';
import { DraftError, type DraftProblem } from './draft-error.js';
import { entryOf } from './entry-of.js';
import { type Columns, findColumns } from './find-columns.js';
import { identitiesOf } from './identities.js';
import { withNotes } from './notes-of.js';
import { cellName, plainAt, same } from './plain-text.js';
import { readPrinted } from './printed-cell.js';
import { splitName } from './split-name.js';
import { type IndicatorRow, type TableRows, tableRows } from './table-rows.js';
import { type Todo, todo } from './todo.js';
import { withParents } from './with-parents.js';
import { type DraftYears, type YearsAsked, yearsOf } from './years-of.js';

/** What a user says of a plan beside its table; null where they do not. */
export interface DraftAsked {
  readonly id: string;
  readonly name: string | null;
  readonly area: string | null;
  readonly years: YearsAsked;
}

/**
 * A table of targets as printed, as the first draft of a plan. Nothing is guessed silently: what the table leaves open
 * is written as the likeliest value and marked.
 * @param file its name, for problems
 * @throws DraftError
 */
export function draftTable(file: string, rows: readonly Row[], asked: DraftAsked): Draft {
  const columns = findColumns(file, rows);
  const read = tableRows(columns, rows.slice(columns.rowsUsed));
  const kept = read.indicators.filter(isKept);
  orThrow(brokenCells(file, columns, read.indicators));
  if (kept.length === 0) throw new DraftError([{ problem: 'no-rows', file, line: columns.line }]);
  const years = yearsFrom(file, columns, read, asked.years);
  const titles = columns.titles.map(row =>
    row
      .map((_, i) => plainAt(row, i))
      .join(' ')
      .trim(),
  );
  const unit = titles.map(title => /单位\s*[:：]\s*(\S{1,10}?)[)）]?$/u.exec(title)?.[1]).find(Boolean) ?? '';
  const drafted = entriesOf(kept, tableName(titles, columns), unit);
  const { entries, bracketsAreTotals, unread } = withNotes(drafted, read.notes);
  return {
    plan: planOf(asked, years, entries),
    entries,
    commitments: [],
    areas: [
      {
        id: 'whole',
        code: null,
        name: asked.area === null ? null : same(asked.area),
        aliases: [],
        parent: null,
      },
    ],
    todos: [
      ...bareFigures(entries),
      ...(entries.some(({ bracketed }) => bracketed) && !bracketsAreTotals
        ? [todo('brackets-unexplained', {})]
        : []),
      ...(columns.at.attribute === undefined ? [todo('no-attributes', {})] : []),
      todo('reported-by', {}),
      ...columns.unused.map(header => todo('column-unused', { header })),
      ...read.indicators.filter(row => !isKept(row)).map(leftOut),
      ...[...read.unread, ...unread].map(line => todo('line-unread', line)),
    ],
  };
}

/** Without a name or a target there is nothing to judge. */
function isKept({ name, target }: IndicatorRow): boolean {
  return name !== '' && readPrinted(target).kind !== 'none';
}

function orThrow(problems: readonly DraftProblem[]): void {
  if (problems.length > 0) throw new DraftError(problems);
}

function brokenCells(file: string, { at }: Columns, rows: readonly IndicatorRow[]): DraftProblem[] {
  const figures = [at.base, at.target];
  const used = [at.name, at.unit, at.attribute, ...figures];
  return rows.flatMap(({ row }) =>
    used.flatMap((index): DraftProblem[] => {
      const cell = index === undefined ? undefined : row[index];
      const fault = cell?.fault ?? (isShared(cell) && figures.includes(index) ? 'merged-value' : undefined);
      return cell === undefined || fault === undefined
        ? []
        : [{ problem: 'broken-cell', file, cell: cellName(cell), fault }];
    }),
  );
}

/** One figure merged over several rows: of which of them it is nobody can know. */
function isShared(cell: Cell | undefined): boolean {
  return (cell?.merge?.rows ?? 1) > 1;
}

function yearsFrom(file: string, columns: Columns, { notes }: TableRows, asked: YearsAsked): DraftYears {
  const { targetYear, baseYear, titles } = columns;
  if (asked.last !== null && targetYear !== null && asked.last !== targetYear)
    throw new DraftError([{ problem: 'years-differ', file, asked: asked.last, printed: targetYear }]);
  const texts = [
    ...titles.map(row => row.map(({ text }) => text).join(' ')),
    ...notes.map(({ text }) => text),
  ];
  const years = yearsOf(asked, { base: baseYear, target: targetYear, texts });
  if (years === null) throw new DraftError([{ problem: 'no-years', file }]);
  return years;
}

/** 专栏 2, 表1, Table 3 of a title; else the table has no name of its own. */
function tableName(titles: readonly string[], { key }: Columns): string {
  const found = titles.flatMap(
    title => /^((?:专栏|附?表|附件|table|box|annex)\s*[\d.-]*\d)/iu.exec(title)?.[1] ?? [],
  );
  const name = found[0]?.replace(/(?<=\p{Script=Han})\s+/gu, '');
  return name ?? (/\p{Script=Han}/u.test(key) ? '表1' : 'Table 1');
}

function entriesOf(rows: readonly IndicatorRow[], table: string, unit: string): DraftEntry[] {
  const splits = rows
    .map(row => splitName(row.no, row.name, row.unit))
    .map(split => ({ ...split, unit: split.unit || unit }));
  const named = splits.map((split, i) => ({ split, english: rows[i]?.english ?? '' }));
  const identities = identitiesOf(named, table);
  const entries = rows.flatMap((row, i) => {
    const [split, identity] = [splits[i], identities[i]];
    return split && identity ? [entryOf(row, split, identity, same(row.group || table))] : [];
  });
  const withParent = withParents(
    entries,
    splits.map(({ isPart }) => isPart),
  );
  const noAttributes = rows.every(({ attribute }) => attribute === '');
  return noAttributes ? withParent.map(withoutAttributeTodo) : withParent;
}

/** Said once for all of them. */
function withoutAttributeTodo(entry: DraftEntry): DraftEntry {
  const { attribute: _, ...todos } = entry.todos;
  return { ...entry, todos };
}

function planOf({ id, name }: DraftAsked, years: DraftYears, entries: readonly DraftEntry[]): DraftPlan {
  const { isFirstOpen, isBaseOpen, ...all } = years;
  const hasBase = entries.some(({ basePrinted }) => readPrinted(basePrinted).kind !== 'none');
  const isAbout = entries.some(({ operator }) => operator === 'approx');
  return {
    id,
    name: same(name ?? id),
    document: '?',
    title: name ?? '?',
    issued: `${years.firstYear}-01-01`,
    ...all,
    approxFloor: '0.9',
    todos: {
      ...(name === null ? { name: [todo('plan-name', {})] } : {}),
      document: [todo('document', {})],
      title: [todo('title', {})],
      issued: [todo('issued', {})],
      ...(isFirstOpen ? { firstYear: [todo('first-year', { year: years.firstYear })] } : {}),
      ...(isBaseOpen && hasBase ? { baseYear: [todo('base-year', { year: years.baseYear })] } : {}),
      ...(isAbout ? { approxFloor: [todo('about', {})] } : {}),
    },
  };
}

/** Figures without an operator that nothing speaks against reading as floors. */
function bareFigures(entries: readonly DraftEntry[]): Todo[] {
  const rows = entries
    .filter(({ implied, todos }) => implied && todos.operator === undefined)
    .map(({ no }) => no);
  return rows.length === 0 ? [] : [todo('bare', { rows })];
}

function leftOut({ line, name, row }: IndicatorRow): Todo {
  return todo('row-left-out', {
    line,
    text:
      name ||
      row
        .map((_, i) => plainAt(row, i))
        .join(' ')
        .trim(),
  });
}
