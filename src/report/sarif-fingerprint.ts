import { createHash } from 'node:crypto';
import type { Finding } from '../checks/finding.js';
import type { Result } from '../engine/result.js';

/** Numbers that change when other rows come and go. */
const PASSING = new Set(['count', 'shown', 'first', 'offset']);

/** What makes a finding the same from run to run: its code, file, sheet, text and what it says; no line. */
export function findingKey({ code, place: { file, sheet, text }, args }: Finding): string {
  const said = Object.entries(args).flatMap(([key, value]) =>
    typeof value === 'object' || PASSING.has(key) ? [] : [[key, value]],
  );
  return JSON.stringify([code, file, sheet, text, said]);
}

/** The same indicator of the same area, however it came out. */
export function resultKey({ indicator, area }: Result): string {
  return JSON.stringify([indicator.id, area.id]);
}

/** A fingerprint for each key, with how often the key came before: two rows may say the same. */
export function fingerprints(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map(key => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}:${before + 1}`;
  });
}
