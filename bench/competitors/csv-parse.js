/** csv-parse and checks by hand. Usage: node csv-parse.js FILE PLAN_FOLDER AS_OF */
import { doJob } from './by-hand.js';

await doJob(process.argv.slice(2), {
  columns: false,
  check: ([area, reporter, indicator, year, text, unit]) => ({
    area: area.trim(),
    reporter: reporter.trim(),
    indicator: indicator.trim(),
    year: year.trim(),
    text: text.trim(),
    unit: unit.trim(),
  }),
});
