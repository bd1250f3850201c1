import { firstDifference } from '../answer/compare.js';
import { measured } from './process.js';

/**
 * Runs all competitors in turn, `runs` times over, so that whatever slows the machine slows all of them.
 * @returns for each, by name, its runs in order of round
 * @throws where two of them do not reach the same answer
 */
export function inRounds(competitors, job, runs, tell) {
  const found = new Map(competitors.map(({ name }) => [name, []]));
  const answers = [];
  for (let round = 1; round <= runs; round += 1) {
    for (const competitor of competitors) {
      tell(`${job.rows} rows, round ${round} of ${runs}: ${competitor.title}`);
      const { stdout, ...run } = measured(competitor.start(job), competitor.exits);
      answers.push({ title: competitor.title, answer: competitor.read({ ...job, stdout }) });
      assertAgreed(answers);
      found.get(competitor.name).push(run);
    }
  }
  return found;
}

/** Every answer is held to the first one and, as that may know no number of rows, to the one before. */
function assertAgreed(answers) {
  const last = answers.at(-1);
  for (const other of [answers[0], answers.at(-2)]) {
    const difference = other && firstDifference(other.answer, last.answer);
    if (difference) throw new Error(`${other.title} and ${last.title} differ in ${difference}`);
  }
}
