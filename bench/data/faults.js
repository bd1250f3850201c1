/**
 * Which rows are bad, and how. The rows come in blocks; each whole block has one bad row, so the share is exact. The
 * kinds take turns. The first reporting unit of a block is left whole: duplicates of the mirrored block repeat it.
 */
import { noise } from './noise.js';

/** 0.05 % of the rows. */
export const BAD_EVERY = 2000;

/** A figure that nobody can read leaves its sum without a verdict, so such faults keep to the last sixth. */
export const SPOILING_SHARE = 1 / 6;

const NOT_NUMBERS = ['合成', '一百', '#REF!', '1.2.3', '12万'];

/** Each kind: which indicators it befalls, and what it does to a row. */
const KINDS = {
  notANumber: {
    befalls: ({ isSpoilt }) => isSpoilt,
    spoil: (row, luck) => Object.assign(row, { text: NOT_NUMBERS[luck % NOT_NUMBERS.length] }),
  },
  unknownArea: { befalls: sound, spoil: row => Object.assign(row, { area: '合成区' }) },
  unknownIndicator: { befalls: sound, spoil: row => Object.assign(row, { indicator: '合成指标' }) },
  yearOutside: { befalls: sound, spoil: row => Object.assign(row, { year: 1999 }) },
  duplicateSame: { befalls: sound, repeats: true, spoil: () => {} },
  duplicateDifferent: {
    befalls: ({ isSpoilt }) => isSpoilt,
    repeats: true,
    spoil: row => Object.assign(row, { count: row.count + 1 }),
  },
  // No fault: single persons where the plan has ten thousands are converted.
  converted: {
    befalls: entry => sound(entry) && entry.unit.startsWith('万'),
    spoil: row => Object.assign(row, { places: row.places - 4, unit: row.unit.slice(1) }),
  },
};

export const BAD_KINDS = Object.keys(KINDS);

function sound({ isSpoilt }) {
  return !isSpoilt;
}

/**
 * @param badEvery one row in so many is bad; 0: none
 * @returns a function from a row's number to its fault: its kind, and the row it is made from; null for a good row.
 */
export function faultsOf(layout, { seed, rows, badEvery }) {
  const blocks = badEvery === 0 ? 0 : Math.floor(rows / badEvery);
  let [block, fault] = [-1, null];
  return i => {
    const at = badEvery === 0 ? blocks : Math.floor(i / badEvery);
    if (at >= blocks) return null;
    if (at !== block) [block, fault] = [at, faultOf(layout, { seed, badEvery, blocks }, at)];
    return fault.at === i ? fault : null;
  };
}

function faultOf({ indicators, years, perUnit }, { seed, badEvery, blocks }, block) {
  const kind = BAD_KINDS[block % BAD_KINDS.length];
  const { befalls, repeats } = KINDS[kind];
  const luck = noise(seed + 1, block);
  const open = indicators.flatMap((entry, i) => (befalls(entry) ? [i] : []));
  const inUnit = open[luck % open.length] * years.length + (noise(seed + 2, block) % years.length);
  const first = b => Math.ceil((b * badEvery) / perUnit);
  const others = Math.max(Math.floor(badEvery / perUnit) - 2, 1);
  const at = (first(block) + 1 + (noise(seed + 3, block) % others)) * perUnit + inUnit;
  return { kind, luck, at, of: repeats ? first(blocks - 1 - block) * perUnit + inUnit : at };
}

export function spoil(row, { kind, luck }) {
  KINDS[kind].spoil(row, luck);
}
