import { z } from 'zod';
import { ANSWERABLE } from './lint/answerable.js';
import type { Figure } from './types.js';

/**
 * The strict shapes of the plan files, as a person writes them. YAML gives the plan and its headline indicators,
 * CSV the rest; a CSV cell is text, and its schema turns it into the value it stands for.
 * The example of each key is shown where the key is missing or wrong, and by editors.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case-id');
const decimal = z.string().regex(/^\d{1,24}(\.\d{1,12})?$/, 'decimal');
/** More than 0, at most 1. */
const share = z.string().regex(/^(0\.\d{0,11}[1-9]\d{0,11}|1(\.0{1,12})?)$/, 'share');
const year = z.int().min(1900).max(2200);
const filled = z.string().min(1);
const text = z.strictObject({
  zh: filled.meta({ examples: ['新增就业人数'] }),
  en: filled.meta({ examples: ['New jobs'] }),
});
const measure = z.enum(['flow', 'stock', 'rate', 'annual', 'milestone']);
const operator = z.enum(['>', '>=', '<', '<=', 'approx', 'range', 'done']);
const reportedBy = z.enum(['city', 'district']);
const place = filled.meta({ examples: ['表1-2'] });

const FIGURE = /^(>=|<=|>|<)?(\d{1,24}(?:\.\d{1,12})?)$/;

/** A figure as text: `106.74`, `<4`, `>285`. */
const figure = z
  .string()
  .regex(FIGURE, 'figure')
  .transform(written => {
    const [, sign, value] = FIGURE.exec(written) ?? [];
    return { operator: (sign ?? '=') as Figure['operator'], value: value ?? '' };
  });

/** With an example of what may stand there. */
function like<T extends z.ZodType>(schema: T, example: unknown): T {
  return schema.meta({ examples: [example] });
}

const named = (zh: string, en: string) => like(text, { zh, en });

export const planSchema = z.strictObject({
  id: like(id, 'city-jobs-15fyp'),
  name: named('某市就业“十五五”规划', 'Employment plan of the city'),
  document: like(filled, '某政〔2026〕1号'),
  title: like(filled, '某市就业促进“十五五”规划'),
  issued: like(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'date'), '2026-03-01'),
  firstYear: like(year, 2026),
  lastYear: like(year, 2030),
  baseYear: like(year, 2025),
  previousBaseYear: like(year, 2020),
  approxFloor: like(share, '0.9'),
  headings: z
    .array(z.strictObject({ place: like(place, '正文二'), name: named('二、重点任务', 'Chapter 2: Tasks') }))
    .default([]),
  readings: like(
    z.array(
      z.strictObject({
        id: like(id, 'text'),
        name: named('以正文为准', 'the prose decides'),
        overrides: like(
          z.array(
            z.strictObject({
              indicator: like(id, 'new-jobs'),
              place,
              measure: measure.optional(),
              operator: operator.optional(),
              target: like(decimal, '380').optional(),
            }),
          ),
          [{ indicator: 'new-jobs', place: '正文一', operator: '>=' }],
        ),
      }),
    ),
    [],
  ),
  choices: like(
    z.array(
      z.strictObject({
        id: like(id, 'table-or-prose'),
        places: like(z.array(place).min(1), ['表1-1', '正文一']),
        indicators: like(z.array(id), ['new-jobs']),
        answers: like(z.array(z.enum(ANSWERABLE)).default([]), ['operator-differs']),
        question: named('恰好等于目标算不算完成？', 'Is exactly the target enough?'),
        decision: named('按表，不算。', 'Not by the table.'),
        reason: named('表是正式清单。', 'The table is the formal list.'),
      }),
    ),
    [],
  ),
});

export const indicatorsSchema = z.array(
  z.strictObject({
    id: like(id, 'new-jobs'),
    no: like(z.int().positive(), 1),
    place,
    group: named('就业', 'Employment'),
    name: named('新增就业人数', 'New jobs'),
    aliases: like(z.array(filled), ['新增就业']),
    unit: like(filled, '万人'),
    measure: like(measure, 'flow'),
    attribute: like(z.enum(['binding', 'anticipatory']), 'anticipatory'),
    operator: like(operator, '>='),
    implied: like(z.boolean(), true),
    target: like(decimal.nullable(), '380'),
    targetHigh: like(decimal.nullable().default(null), '390'),
    printed: like(filled, '>[110]'),
    bracketed: like(z.boolean(), false),
    base: like(figure.nullable(), '333.24'),
    basePrinted: like(filled, '[333.24]'),
    parent: like(id.nullable().default(null), 'training'),
    partOf: like(id.nullable().default(null), 'training'),
    reportedBy: like(reportedBy, 'district'),
    every: like(z.int().positive().nullable().default(null), 1),
    due: like(year, 2028).optional(),
    pending: like(z.boolean().default(false), true),
    repeats: like(z.array(id).default([]), ['new-jobs-goal']),
    notes: like(z.array(text).default([]), [{ zh: '只数城镇。', en: 'Towns only.' }]),
  }),
);

/** An empty cell is null; anything else must fit. */
const orNull = <T extends z.ZodType<unknown, string>>(schema: T) =>
  z
    .string()
    .transform(cell => (cell === '' ? null : cell))
    .pipe(schema.nullable());
const yesNo = z.enum(['yes', 'no']).transform(answer => answer === 'yes');
const list = z.string().transform(cell =>
  cell
    .split(';')
    .map(part => part.trim())
    .filter(Boolean),
);
const whole = z.string().regex(/^\d+$/, 'whole-number').transform(Number);
const counted = whole.pipe(z.int().positive());

export const commitmentSchema = z.strictObject({
  id: like(id, 'job-fairs'),
  seed: like(filled, 'c12'),
  place: like(filled, '正文二(二)'),
  name_zh: like(filled, '招聘会'),
  name_en: like(filled, 'Job fairs'),
  aliases: list,
  unit: z.string(),
  measure,
  operator,
  implied: yesNo,
  target: like(orNull(decimal), '30'),
  target_high: like(orNull(decimal), '2'),
  printed: like(filled, '30场左右'),
  base: like(orNull(figure), '333.24'),
  reported_by: reportedBy,
  every: like(orNull(counted), '1'),
  due: like(whole.pipe(year), '2028'),
  part_of: like(orNull(id), 'training'),
  repeats: like(list.pipe(z.array(id)), 'new-jobs'),
  note_zh: z.string(),
  note_en: z.string(),
});

export const baselineSchema = z.strictObject({
  id: like(id, 'previous-new-jobs'),
  no: like(counted, '1'),
  place,
  name_zh: like(filled, '新增就业'),
  name_en: like(filled, 'New jobs'),
  unit: z.string(),
  measure,
  operator,
  implied: yesNo,
  base_printed: like(filled, '<4'),
  base: like(orNull(figure), '<4'),
  printed: like(filled, '[90]'),
  target: like(decimal, '90'),
  outcome_printed: like(filled, '[106.74]'),
  outcome: like(orNull(figure), '106.74'),
  bracketed: yesNo,
  continued_by: like(orNull(id), 'new-jobs'),
  comparable: yesNo,
  direction_open: yesNo,
  note_zh: z.string(),
  note_en: z.string(),
});

export const areaSchema = z.strictObject({
  id: like(id, 'east-district'),
  code: like(orNull(z.string().regex(/^\d{6}$/, 'code')), '420102'),
  name_zh: like(filled, '东区'),
  name_en: like(filled, 'East District'),
  aliases: list,
  parent: like(orNull(id), 'city'),
});
