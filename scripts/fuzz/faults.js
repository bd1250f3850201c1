/** CPU seconds after which a run counts as hanging. */
const LONGEST = 2;
/** What no person should read, unless it stood in the input. */
const INTERNAL = [/\bat .+:\d+:\d+/u, /\b\w*Error:/u, /\bundefined\b/u, /\bNaN\b/u, /\[object/u];
/** Commands whose JSON has one list of findings, which decide the exit code. */
const OF_ONE_SUBMISSION = ['check', 'validate', 'baseline'];
/** Errors that condemn the very cell they point at. */
const OF_CELLS = [
  ...['not-a-number', 'error-value', 'formula-without-value', 'merged-value', 'unit-mismatch'],
  ...['negative-value', 'rate-out-of-range', 'implausible-magnitude', 'ratio-differs'],
];

/** What is wrong with how one run ended; nothing, if all is well. `input` gives the text of what it read. */
export function faultsOf(run, input) {
  if (run.thrown !== null) return [`threw ${run.thrown}`];
  const report = run.argv.includes('json') ? parsed(run.stdout) : null;
  return [
    ...codeFaults(run),
    ...textFaults(run, input),
    ...(run.seconds > LONGEST ? [`took ${run.seconds.toFixed(1)} s of CPU`] : []),
    ...(report === null ? [] : reportFaults(run, report)),
  ];
}

function codeFaults({ code, stderr, stdout }) {
  if (![0, 1, 2].includes(code)) return [`exit code ${code}: ${stderr.slice(0, 300)}`];
  return stdout === '' ? [`exit code ${code} without a report`] : [];
}

function textFaults({ stdout, stderr }, input) {
  return INTERNAL.flatMap(pattern => {
    const found = pattern.exec(stdout) ?? pattern.exec(stderr);
    return found && !input().includes(found[0]) ? [`prints "${found[0].slice(0, 100)}"`] : [];
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

function reportFaults({ argv, code }, report) {
  if (report instanceof Error) return [`no JSON: ${report.message}`];
  if (!OF_ONE_SUBMISSION.includes(argv[0])) return [];
  const { findings = [], results = [] } = report;
  const counted = argv.includes('--strict') ? ['error', 'warning'] : ['error'];
  const isUnfit = findings.some(({ severity }) => counted.includes(severity));
  const isTold = (code === 2) === isUnfit && (report.exitCode ?? code) === code;
  return [
    ...(isTold ? [] : [`exit code ${code} and report ${report.exitCode} do not fit the findings`]),
    ...restingOn(findings, results),
  ];
}

/** Verdicts that rest on a cell which an error says nobody may judge by. */
function restingOn(findings, results) {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const cells = errors.filter(({ code }) => OF_CELLS.includes(code)).map(cellOf);
  const beside = errors.filter(isBesideFigure);
  const condemned = new Set([...cells, ...beside.map(rowOf)]);
  return results
    .flatMap(decisive)
    .filter(({ source }) => condemned.has(cellOf(source)) || condemned.has(rowOf(source)))
    .map(({ result, source }) => `${result.indicator} ${result.verdict} rests on ${cellOf(source)}`);
}

/** Whether an error condemns the figures of its row: one of a unit does, but not one of a figure with its unit. */
function isBesideFigure({ code, text }) {
  return code === 'bad-ratio' || (code === 'unit-mismatch' && !/\p{N}/u.test(`${text}`));
}

/** The cells a verdict rests on: a running total rests on every year, all else on that judged and those it is shown with. */
function decisive(result) {
  if (result.verdict !== 'pass' && result.verdict !== 'fail') return [];
  const rests = ({ year, value }) => value !== null || year === result.year || result.measure === 'flow';
  const sources = (result.values ?? []).filter(rests).flatMap(value => value.sources);
  return sources.map(source => ({ result, source }));
}

function rowOf({ file, sheet, line }) {
  return JSON.stringify([file, sheet, line]);
}

function cellOf({ file, sheet, line, column }) {
  return JSON.stringify([file, sheet, line, column]);
}
