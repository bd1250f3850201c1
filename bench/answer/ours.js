/** Reads the answer of the job from the JSON report of `plancheck check --lang en`. */

const KINDS = {
  'not-a-number': 'notANumber',
  'unit-mismatch': 'notANumber',
  'unknown-area': 'unknownArea',
  'unknown-indicator': 'unknownIndicator',
  'year-outside': 'yearOutside',
  'duplicate-row': 'duplicateSame',
  'conflicting-rows': 'duplicateDifferent',
};

/** The report does not say how many rows there were. */
export function answerOf(text, { root, indicators }) {
  const { results, findings } = JSON.parse(numbersAsText(text));
  const ids = new Set(indicators.map(({ id }) => id));
  const ofJob = results.filter(({ indicator }) => ids.has(indicator));
  const whole = ofJob.filter(({ areaId }) => areaId === root.id);
  return {
    rows: null,
    bad: countBad(findings),
    sums: Object.fromEntries(ofJob.flatMap(result => sumsOf(result, root))),
    verdicts: Object.fromEntries(whole.map(({ indicator, verdict }) => [indicator, verdict])),
  };
}

/** JSON numbers hold exact decimals, which a binary number may not. */
function numbersAsText(json) {
  return json.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?/g, token =>
    token[0] === '"' ? token : `"${token}"`,
  );
}

function countBad(findings) {
  const bad = Object.fromEntries(Object.values(KINDS).map(kind => [kind, 0]));
  for (const finding of findings) {
    const [code, count] = counted(finding);
    if (code in KINDS) bad[KINDS[code]] += count;
  }
  return bad;
}

/** Beyond a thousand of a kind the report counts the rest in one finding. */
function counted({ code, message }) {
  if (code !== 'more-findings') return [code, 1];
  const [, count, of] = /([\d,]+) more findings? of ([\w-]+)/.exec(message);
  return [of, Number(count.replaceAll(',', ''))];
}

/** A sum that some areas are missing from is a lower bound there. */
function sumsOf({ areaId, indicator, values }, root) {
  const area = areaId === root.id ? 'total' : areaId;
  const given = values.filter(({ origin }) => origin !== 'none');
  return given.map(({ year, value }) => [`${area}|${indicator}|${year}`, value?.value ?? value]);
}
