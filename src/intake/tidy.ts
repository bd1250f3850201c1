import type { Finding } from '../checks/finding.js';

/** A bad header or name is one finding, however many figures rest on the cell. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ code, place }) => {
    const key = [code, place.file, place.sheet, place.line, place.column].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

/** Says each kind of conversion once a file, with how many figures it touched. */
export function groupConversions(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const keyOf = (f: Finding) =>
    f.code === 'unit-converted' ? [f.place.file, f.args.indicator, f.args.from, f.args.to].join('\n') : null;
  for (const key of findings.map(keyOf)) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return findings.flatMap(f => {
    const key = keyOf(f);
    if (key === null || f.code !== 'unit-converted') return [f];
    const count = counts.get(key);
    counts.delete(key);
    return count === undefined ? [] : [{ ...f, args: { ...f.args, count } }];
  });
}
