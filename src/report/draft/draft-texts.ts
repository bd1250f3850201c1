import { PLAN_FILES } from '../../catalogue/plan-files.js';
import { areaSchema, baselineSchema, commitmentSchema } from '../../catalogue/schema.js';
import type { Draft, DraftArea } from '../../draft/draft.js';
import type { DraftProblem } from '../../draft/draft-error.js';
import { starterFigures } from '../../draft/starter.js';
import { type Todo, todo } from '../../draft/todo.js';
import { draftMessage, INIT } from '../../messages/draft.js';
import { DRAFT_COMMENTS, STARTER_SUBMISSION } from '../../messages/draft-comments.js';
import { todoText } from '../../messages/draft-todos.js';
import type { Language } from '../../messages/words.js';
import { comment, marks } from './comments.js';
import { entryYaml } from './indicators-yaml.js';
import { planYaml } from './plan-yaml.js';

/** Texts by the path of their file in the plan folder. */
export type FolderTexts = Readonly<Record<string, string>>;

/** Above everything else in a YAML file: what tells an editor its schema, where there is one. */
const FIRST_LINES: Readonly<Record<'plan' | 'indicators', readonly string[]>> = { plan: [], indicators: [] };

/** The files of a plan folder, commented in one language. */
export function draftTexts(draft: Draft, kind: 'drafted' | 'example', lang: Language): FolderTexts {
  const told = comment(DRAFT_COMMENTS[kind][lang]);
  const plan = [
    ...FIRST_LINES.plan,
    ...comment(DRAFT_COMMENTS.plan[lang]),
    ...told,
    ...planYaml(draft.plan, lang),
  ];
  const indicators = [
    ...FIRST_LINES.indicators,
    ...comment(DRAFT_COMMENTS.indicators[lang]),
    ...[...told, ...marks(draft.todos, lang)],
    ...draft.entries.flatMap(entry => ['', ...entryYaml(entry, lang)]),
  ];
  return {
    'plan.yaml': lines(plan),
    'indicators.yaml': lines(indicators),
    'commitments.csv': table(Object.keys(commitmentSchema.shape), draft.commitments),
    'baseline.csv': table(Object.keys(baselineSchema.shape), []),
    'areas.csv': table(
      Object.keys(areaSchema.shape),
      draft.areas.map(area => areaCells(area, lang)),
    ),
  };
}

/** A made-up submission for the plan of the example, and where it lies. */
export function starterSubmission(draft: Draft, lang: Language): FolderTexts {
  const year = String(draft.plan.firstYear);
  const header = STARTER_SUBMISSION.header[lang].split(',');
  const rows = starterFigures(draft).map(([area, indicator, value, unit]) =>
    [area, indicator, year, value, unit, STARTER_SUBMISSION.note[lang]]
      .map(cell => csvCell(cell ?? ''))
      .join(','),
  );
  return { [STARTER_SUBMISSION.path[lang].replace('{year}', year)]: lines([header.join(','), ...rows]) };
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

/** In UTF-8 with a byte order mark, as a spreadsheet wants it. */
function table(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const body = rows.map(row => columns.map(column => csvCell(row[column] ?? '')).join(','));
  return `\ufeff${[columns.join(','), ...body].map(line => `${line}\r\n`).join('')}`;
}

function csvCell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
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

/** What was written, what is open, and what to type next. */
export function draftTold(
  folder: string,
  draft: Draft,
  submissions: readonly string[],
  lang: Language,
): string[] {
  const written = /\s/u.test(folder) ? `"${folder}"` : folder;
  const judge = submissions.map(path => `plancheck check ${written}/${path} --plan ${written}`);
  const form = `plancheck template --plan ${written} --year ${draft.plan.firstYear}`;
  const open = openIn(draft);
  const next = [`plancheck plan lint ${written}`, ...(judge.length > 0 ? judge : [form])];
  return [
    INIT.wrote[lang](folder, [...Object.values(PLAN_FILES), ...submissions]),
    ...(open > 0 ? [INIT.open[lang](open, draft.entries.length)] : []),
    INIT.next[lang](next),
  ].flatMap(text => text.split('\n'));
}
