/** Answers of one form: {rows, bad: {kind: count}, sums: {"area|indicator|year": decimal}, verdicts: {indicator}}. */

/** Each part of an answer under its own name, decimals without needless zeros; null: a sum nobody can read. */
function flat({ rows, bad, sums, verdicts }) {
  const under = (part, entries, f) =>
    Object.entries(entries).map(([key, value]) => [`${part} ${key}`, f(value)]);
  return new Map([
    ...(rows === null ? [] : [['rows', rows]]),
    ...under('bad', bad, count => count),
    ...under('sums', sums, decimal => decimal && shortest(decimal)),
    ...under('verdicts', verdicts, verdict => verdict),
  ]);
}

function shortest(decimal) {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** The first thing in which two answers differ, in words; null where they are the same. */
export function firstDifference(a, b) {
  const [left, right] = [flat(a), flat(b)];
  const keys = [...new Set([...left.keys(), ...right.keys()])].sort();
  const known = keys.filter(key => key !== 'rows' || (left.has(key) && right.has(key)));
  const differing = known.find(key => left.get(key) !== right.get(key));
  return differing === undefined ? null : `${differing}: ${left.get(differing)}, ${right.get(differing)}`;
}
