import type { BaselineRow, Catalogue, Choice } from '../types.js';
import type { Found, Remark } from './remark.js';

/** The choice that a remark of a rule is answered by: the first that names the rule and every entry concerned. */
export function answerOf(
  { choices, baseline }: Catalogue,
  code: Remark['code'],
  entries: readonly string[],
): Choice | null {
  const rows = new Map(baseline.map(row => [row.id, row]));
  return choices.find(choice => answers(choice, code, entries, rows)) ?? null;
}

function answers(
  { answers: rules, indicators, places }: Choice,
  code: Remark['code'],
  entries: readonly string[],
  rows: ReadonlyMap<string, BaselineRow>,
): boolean {
  const named = (id: string) => indicators.includes(id) || places.includes(rows.get(id)?.place ?? '');
  return (rules as readonly string[]).includes(code) && entries.length > 0 && entries.every(named);
}

/** What choices claim to answer and no rule asks: outdated, or of other entries than meant. */
export function answersNothing(
  catalogue: Catalogue,
  remarks: readonly Pick<Remark, 'code' | 'entries'>[],
): Found<'answers-nothing'>[] {
  const rows = new Map(catalogue.baseline.map(row => [row.id, row]));
  return catalogue.choices.flatMap((choice, i) =>
    choice.answers.flatMap((rule, j) =>
      remarks.some(({ code, entries }) => code === rule && answers(choice, code, entries, rows))
        ? []
        : [
            {
              entries: [],
              where: ['plan.yaml', 'choices', i, 'answers', j] as const,
              args: { choice: choice.id, rule },
            },
          ],
    ),
  );
}
