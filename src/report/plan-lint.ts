import { ANSWERABLE } from '../catalogue/lint/answerable.js';
import type { Remark } from '../catalogue/lint/remark.js';
import type { Choice } from '../catalogue/types.js';
import { LINT } from '../messages/lint.js';
import type { Phrase } from '../messages/phrase.js';
import { remarkMessage } from '../messages/remarks.js';
import type { Language } from '../messages/words.js';
import { paragraph } from './grid.js';
import { jsonText } from './json-text.js';
import { asAscii } from './marks.js';
import type { Painter } from './painter.js';
import { printable } from './printable.js';

/** A problem in words, with its place. */
export interface ToldProblem {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Everything `plan lint` says of a plan folder. */
export interface LintView {
  readonly problems: readonly ToldProblem[];
  readonly remarks: readonly Remark[];
  /** Of the plan, all of them; empty where there are problems. */
  readonly choices: readonly Choice[];
  readonly exitCode: number;
}

interface Terminal {
  readonly lang: Language;
  readonly width: number;
  readonly ascii: boolean;
  readonly paint: Painter;
}

export function lintJson({ problems, remarks, exitCode }: LintView, lang: Language): string {
  return jsonText({
    schemaVersion: 1,
    problems: problems.map(({ code, message, file, line, column }) => ({
      code,
      message,
      file,
      line,
      column,
    })),
    remarks: remarks.map(remark => ({
      code: remark.code,
      message: remarkMessage(remark, lang),
      file: remark.file,
      line: remark.line,
      column: remark.column,
      entries: [...remark.entries],
      choice: remark.choice?.id ?? null,
    })),
    exitCode,
  });
}

/** Problems first, then what is open, then what was decided, by the choice that did. */
export function lintText({ problems, remarks, choices }: LintView, terminal: Terminal): string {
  const { lang, ascii } = terminal;
  const open = remarks.filter(({ choice }) => choice === null);
  const toDecide = open.filter(isAnswerable);
  const toMend = open.filter(remark => !isAnswerable(remark));
  const parts = [
    problems.length === 0
      ? [LINT.clean[lang]()]
      : [LINT.problems[lang](problems.length), ...problems.map(problem => placed(problem, problem.message))],
    listed(toMend, LINT.toMend, lang),
    listed(toDecide, LINT.open, lang),
    decided(choices, remarks, terminal),
  ];
  const text = parts
    .filter(lines => lines.length > 0)
    .map(lines => lines.join('\n'))
    .join('\n\n');
  return ascii ? asAscii(`${text}\n`) : `${text}\n`;
}

function isAnswerable({ code }: Remark): boolean {
  return (ANSWERABLE as readonly string[]).includes(code);
}

function listed(remarks: readonly Remark[], heading: Phrase<[count: number]>, lang: Language): string[] {
  if (remarks.length === 0) return [];
  return [heading[lang](remarks.length), ...remarks.map(remark => told(remark, lang))];
}

function decided(
  choices: readonly Choice[],
  remarks: readonly Remark[],
  { lang, width, paint }: Terminal,
): string[] {
  const answering = choices.filter(choice => remarks.some(remark => remark.choice?.id === choice.id));
  if (answering.length === 0) return [];
  const count = remarks.filter(({ choice }) => choice !== null).length;
  const rest = choices.length - answering.length;
  return [
    LINT.answered[lang](count, answering.length),
    ...answering.flatMap(choice => {
      const lines = [choice.question[lang], `→ ${choice.decision[lang]}`];
      const made = lines.map(line => paragraph(printable(line), { width, lang, first: 2, rest: 2 }));
      const own = remarks.filter(remark => remark.choice?.id === choice.id);
      return [paint('strong', choice.id), ...made, ...own.map(remark => told(remark, lang))];
    }),
    ...(rest === 0 ? [] : [LINT.rest[lang](rest)]),
  ];
}

function told(remark: Remark, lang: Language): string {
  return placed(remark, `${remarkMessage(remark, lang)} [${remark.code}]`);
}

/** `indicators.yaml:12:3 …` */
function placed(place: { file: string; line: number; column: number }, message: string): string {
  return printable(`  ${place.file}:${place.line}:${place.column} ${message}`);
}
