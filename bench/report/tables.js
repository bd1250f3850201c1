import { median, ratio } from '../measure/statistics.js';

/** One size: a line for each competitor that ran, fastest first, and who did not and why. */
export function sizeTable({ rows, bytes, runs, found, skipped }) {
  const lines = [...found]
    .map(([title, each]) => ({ title, each, seconds: median(each.map(run => run.seconds)) }))
    .sort((a, b) => a.seconds - b.seconds)
    .map(({ title, each, seconds }) => [
      title,
      fixed(seconds),
      fixed(median(each.map(run => run.cpu))),
      grouped(rows / seconds),
      fixed(bytes / 1e6 / seconds, 1),
      grouped(median(each.map(run => run.megabytes))),
      times(ratio(each, found.get('plancheck'))),
    ]);
  const header = ['', 's', 'CPU s', 'rows/s', 'MB/s', 'peak MB', 'to plancheck'];
  const title = `${grouped(rows)} rows, ${fixed(bytes / 1e6, 1)} MB, median of ${runs}:`;
  return [title, table(header, lines), ...skipped.map(({ title, why }) => `${title}: ${why}.`)].join('\n\n');
}

/** How time and memory grow: a line for each size, two columns for each competitor. */
export function curveTable(titles, points) {
  const header = ['rows', ...titles.flatMap(title => [`${title} s`, `${title} MB`])];
  const lines = points.map(({ rows, found }) => [
    grouped(rows),
    ...titles.flatMap(title => {
      const each = found.get(title);
      return each
        ? [fixed(median(each.map(run => run.seconds))), grouped(median(each.map(run => run.megabytes)))]
        : ['—', '—'];
    }),
  ]);
  return table(header, lines);
}

function table(header, lines) {
  const row = cells => `| ${cells.join(' | ')} |`;
  return [row(header), `|---|${'---:|'.repeat(header.length - 1)}`, ...lines.map(row)].join('\n');
}

function fixed(number, places = 2) {
  return number.toFixed(places);
}

function grouped(number) {
  return String(Math.round(number)).replace(/\B(?=(\d{3})+$)/g, ',');
}

function times(ratio) {
  return ratio === null ? '—' : `${ratio.toFixed(ratio < 1 ? 3 : 2)}×`;
}
