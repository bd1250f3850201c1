import { writeCsv } from 'hucre/csv';
import { cellsOf } from '../../catalogue/cells.js';
import { areaSchema, baselineSchema, commitmentSchema } from '../../catalogue/schema.js';
import type { Draft, DraftArea } from '../../draft/draft.js';
import type { DraftProblem } from '../../draft/draft-error.js';
import { starterFigures } from '../../draft/starter.js';
import { type Todo, todo } from '../../draft/todo.js';
import { draftMessage, INIT } from '../../messages/draft.js';
import { DRAFT_COMMENTS, STARTER_SUBMISSION } from '../../messages/draft-comments.js';
import { todoText } from '../../messages/draft-todos.js';
import type { Language } from '../../messages/words.js';
import { planSchemaOf } from '../plan-schema.js';
import { comment, marks } from './comments.js';
import { entryYaml } from './indicators-yaml.js';
import { planYaml } from './plan-yaml.js';

/** Texts by the path of their file in the plan folder. */
export type FolderTexts = Readonly<Record<string, string>>;

/** What tells an editor the keys of a file; beside it, so that it is there wherever the folder goes. */
const schemaFile = (part: 'plan' | 'indicators') => `schemas/${part}.schema.json`;

/** Above everything else in a YAML file. */
const firstLine = (part: 'plan' | 'indicators') => `# yaml-language-server: $schema=${schemaFile(part)}`;

const schemaText = (part: 'plan' | 'indicators', lang: Language) =>
  `${JSON.stringify(planSchemaOf(part, [lang]), null, 2)}\n`;

/** The files of a plan folder, commented in one language. */
export function draftTexts(draft: Draft, kind: 'drafted' | 'example', lang: Language): FolderTexts {
  const told = comment(DRAFT_COMMENTS[kind][lang]);
  const plan = [
    firstLine('plan'),
    ...comment(DRAFT_COMMENTS.plan[lang]),
    ...told,
    ...planYaml(draft.plan, lang),
  ];
  const indicators = [
    firstLine('indicators'),
    '',
    ...comment(DRAFT_COMMENTS.indicators[lang]),
    ...[...told, ...marks(draft.todos, lang)],
    ...draft.entries.flatMap(entry => ['', ...entryYaml(entry, lang)]),
  ];
  return {
    'plan.yaml': lines(plan),
    'indicators.yaml': lines(indicators),
    'commitments.csv': table(columnsOf(commitmentSchema), draft.commitments),
    'baseline.csv': table(columnsOf(baselineSchema), []),
    'areas.csv': table(
      columnsOf(areaSchema),
      draft.areas.map(area => areaCells(area, lang)),
    ),
    [schemaFile('plan')]: schemaText('plan', lang),
    [schemaFile('indicators')]: schemaText('indicators', lang),
  };
}

/** A made-up submission for the plan of the example, and where it lies. */
export function starterSubmission(draft: Draft, lang: Language): FolderTexts {
  const year = String(draft.plan.firstYear);
  const rows = starterFigures(draft).map(([area, indicator, value, unit]) =>
    [area, indicator, year, value, unit, STARTER_SUBMISSION.note[lang]].map(cell => cell ?? ''),
  );
  const all = [STARTER_SUBMISSION.header[lang].split(','), ...rows];
  return {
    [STARTER_SUBMISSION.path[lang].replace('{year}', year)]: `${writeCsv(all, { lineSeparator: '\n' })}\n`,
  };
}

/** How many choices a draft leaves open. */
export function openIn({ plan, entries, areas, todos }: Draft): number {
  const marked = [plan.todos, ...entries.map(entry => entry.todos)].flatMap(
    by => Object.values(by).flat() as Todo[],
  );
  return marked.length + todos.length + areas.filter(({ name }) => name === null).length;
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

function columnsOf(schema: typeof commitmentSchema | typeof baselineSchema | typeof areaSchema): string[] {
  return Object.keys(cellsOf(schema));
}

/** In UTF-8 with a byte order mark, as a spreadsheet wants it. */
function table(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const body = rows.map(row => columns.map(column => row[column] ?? ''));
  return `${writeCsv([[...columns], ...body], { bom: true })}\r\n`;
}

function areaCells({ id, code, name, aliases, parent }: DraftArea, lang: Language) {
  const open = `TODO: ${todoText(todo('area-name', {}), lang)}`;
  return {
    id,
    code: code ?? '',
    name_zh: name?.zh ?? open,
    name_en: name?.en ?? id,
    aliases: aliases.join(';'),
    parent: parent ?? '',
  };
}

/** What is wrong with a table of which no plan can be drafted. */
export function draftFault(problems: readonly DraftProblem[], lang: Language): string {
  const told = problems.map(problem => `  ${draftMessage(problem, lang)}`);
  return [INIT.broken[lang](problems.length), ...told].join('\n');
}

/**
 * What was written, what is open, and what to type next.
 * @param files all that were written, submissions among them
 */
export function draftTold(
  folder: string,
  draft: Draft,
  files: readonly string[],
  submissions: readonly string[],
  lang: Language,
): string[] {
  const written = /\s/u.test(folder) ? `"${folder}"` : folder;
  const judge = submissions.map(path => `plancheck check ${written}/${path} --plan ${written}`);
  const form = `plancheck template --plan ${written} --year ${draft.plan.firstYear}`;
  const open = openIn(draft);
  const next = [`plancheck plan lint ${written}`, ...(judge.length > 0 ? judge : [form])];
  return [
    INIT.wrote[lang](folder, files),
    ...(open > 0 ? [INIT.open[lang](open, draft.entries.length)] : []),
    INIT.next[lang](next),
  ].flatMap(text => text.split('\n'));
}
