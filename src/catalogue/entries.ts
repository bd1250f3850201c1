import type { z } from 'zod';
import type { areaSchema, baselineSchema, commitmentSchema } from './schema.js';
import type { Area, BaselineRow, Indicator, Text } from './types.js';

/** What a checked row of commitments.csv stands for. */
export function toCommitment(row: z.output<typeof commitmentSchema>): Indicator {
  return {
    id: row.id,
    no: null,
    place: row.place,
    name: { zh: row.name_zh, en: row.name_en },
    aliases: row.aliases,
    unit: row.unit,
    measure: row.measure,
    attribute: 'commitment',
    operator: row.operator,
    implied: row.implied,
    target: row.target,
    targetHigh: row.target_high,
    printed: row.printed,
    bracketed: false,
    base: row.base,
    basePrinted: null,
    parent: row.part_of,
    partOf: row.part_of,
    reportedBy: row.reported_by,
    every: row.every,
    due: row.due,
    pending: false,
    group: null,
    repeats: row.repeats,
    notes: notes(row.note_zh, row.note_en),
  };
}

/** What a checked row of baseline.csv stands for. */
export function toBaselineRow(row: z.output<typeof baselineSchema>): BaselineRow {
  return {
    id: row.id,
    no: row.no,
    place: row.place,
    name: { zh: row.name_zh, en: row.name_en },
    unit: row.unit,
    measure: row.measure,
    operator: row.operator,
    implied: row.implied,
    base: row.base,
    basePrinted: row.base_printed,
    target: row.target,
    printed: row.printed,
    outcome: row.outcome,
    outcomePrinted: row.outcome_printed,
    bracketed: row.bracketed,
    continuedBy: row.continued_by,
    comparable: row.comparable,
    directionOpen: row.direction_open,
    notes: notes(row.note_zh, row.note_en),
  };
}

/** What a checked row of areas.csv stands for. */
export function toArea(row: z.output<typeof areaSchema>): Area {
  const { id, code, name_zh, name_en, aliases, parent } = row;
  return { id, code, name: { zh: name_zh, en: name_en }, aliases, parent };
}

function notes(zh: string, en: string): Text[] {
  return zh === '' ? [] : [{ zh, en }];
}
