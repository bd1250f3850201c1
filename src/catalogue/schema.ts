import { z } from 'zod';
import { ANSWERABLE } from './lint/answerable.js';
import {
  areaCode,
  date,
  decimal,
  figure,
  filled,
  id,
  like,
  measure,
  named,
  operator,
  orLine,
  place,
  reportedBy,
  share,
  year,
} from './schema-values.js';

/**
 * The strict shapes of the plan files: of plan.yaml, and of one row of each table. A table is written in YAML with these
 * keys, or in CSV with the columns that `cells.ts` makes of them: one shape, two spellings.
 * The example of each key is shown where the key is missing or wrong, and by editors.
 */

const reason = named('原文不再列入。', 'The document does not list it any more.');

/** What became of the plan before; an id that both plans have and no list names is kept. */
const extension = orLine(
  z.strictObject({
    plan: like(filled, 'city-jobs-14fyp'),
    renamed: like(
      z
        .array(
          z.strictObject({ indicator: like(id, 'new-jobs'), from: like(id, 'new-urban-jobs').optional() }),
        )
        .default([]),
      [{ indicator: 'new-jobs' }],
    ),
    redefined: like(
      z
        .array(
          z.strictObject({
            indicator: like(id, 'insured'),
            from: like(id, 'insured-before').optional(),
            reason: named('口径改为常住人口。', 'Counts residents now.'),
          }),
        )
        .default([]),
      [{ indicator: 'insured', reason: '口径改为常住人口。' }],
    ),
    dropped: like(z.array(z.strictObject({ indicator: like(id, 'job-fairs'), reason })).default([]), [
      { indicator: 'job-fairs', reason: '原文不再列入。' },
    ]),
  }),
  plan => ({ plan }),
);

export const planSchema = z.strictObject({
  id: like(id, 'city-jobs-15fyp'),
  name: named('某市就业“十五五”规划', 'Employment plan of the city'),
  document: like(filled, '某政〔2026〕1号'),
  title: like(filled, '某市就业促进“十五五”规划'),
  issued: like(date, '2026-03-01'),
  firstYear: like(year, 2026),
  lastYear: like(year, 2030),
  baseYear: like(year, 2025),
  previousBaseYear: like(year.nullable().default(null), 2020),
  periodNames: like(z.array(filled).default([]), ['十五五', '“十五五”时期']),
  approxFloor: like(share, '0.9'),
  extends: extension.optional(),
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

const aliases = like(z.array(filled), ['新增就业']);
const count = z.int().positive();
const orNull = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
const notes = like(z.array(named('只数城镇。', 'Towns only.')).default([]), [
  { zh: '只数城镇。', en: 'Towns only.' },
]);

export const indicatorSchema = z.strictObject({
  id: like(id, 'new-jobs'),
  no: like(count, 1),
  place,
  group: named('就业', 'Employment'),
  name: named('新增就业人数', 'New jobs'),
  aliases,
  unit: like(filled, '万人'),
  measure: like(measure, 'flow'),
  attribute: like(z.enum(['binding', 'anticipatory']), 'anticipatory'),
  operator: like(operator, '>='),
  implied: like(z.boolean(), true),
  target: like(decimal.nullable(), '380'),
  targetHigh: like(orNull(decimal), '390'),
  printed: like(filled, '>[110]'),
  bracketed: like(z.boolean(), false),
  base: like(figure.nullable(), '333.24'),
  basePrinted: like(filled, '[333.24]'),
  parent: like(orNull(id), 'training'),
  partOf: like(orNull(id), 'training'),
  reportedBy: like(reportedBy, 'district'),
  every: like(orNull(count), 1),
  due: like(year.optional(), 2028),
  pending: like(z.boolean().default(false), true),
  repeats: like(z.array(id).default([]), ['new-jobs-goal']),
  notes,
});

export const commitmentSchema = z.strictObject({
  id: like(id, 'job-fairs'),
  seed: like(filled, 'c12'),
  place: like(filled, '正文二(二)'),
  name: named('招聘会', 'Job fairs'),
  aliases: like(aliases.default([]), ['招聘活动']),
  unit: like(z.string().default(''), '场'),
  measure,
  operator,
  implied: z.boolean(),
  target: like(orNull(decimal), '30'),
  targetHigh: like(orNull(decimal), '2'),
  printed: like(filled, '30场左右'),
  base: like(orNull(figure), '333.24'),
  reportedBy,
  every: like(orNull(count), 1),
  due: like(year, 2028),
  partOf: like(orNull(id), 'training'),
  repeats: like(z.array(id).default([]), ['new-jobs']),
  notes,
});

export const baselineSchema = z.strictObject({
  id: like(id, 'previous-new-jobs'),
  no: like(count, 1),
  place,
  name: named('新增就业', 'New jobs'),
  unit: like(z.string().default(''), '万人'),
  measure,
  operator,
  implied: z.boolean(),
  basePrinted: like(filled, '<4'),
  base: like(orNull(figure), '<4'),
  printed: like(filled, '[90]'),
  target: like(decimal, '90'),
  outcomePrinted: like(filled, '[106.74]'),
  outcome: like(orNull(figure), '106.74'),
  bracketed: z.boolean(),
  continuedBy: like(orNull(id), 'new-jobs'),
  comparable: z.boolean(),
  directionOpen: z.boolean(),
  notes,
});

export const areaSchema = z.strictObject({
  id: like(id, 'east-district'),
  code: like(orNull(areaCode), '420102'),
  name: named('东区', 'East District'),
  aliases: like(aliases.default([]), ['东']),
  parent: like(orNull(id), 'city'),
});

/** The tables of a plan: the shape of a row of each. */
export const ROWS = {
  indicators: indicatorSchema,
  commitments: commitmentSchema,
  baseline: baselineSchema,
  areas: areaSchema,
};
