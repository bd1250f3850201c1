import { type Phrase, plural } from './phrase.js';

/** What stands above and below the remarks of `plan lint`. */
export const LINT = {
  problems: {
    zh: count => `发现${count}处问题`,
    en: count => `${plural(count, 'problem')} found`,
  } satisfies Phrase<[count: number]>,
  clean: {
    zh: () => '规划文件没有问题。',
    en: () => 'The plan files are in order.',
  } satisfies Phrase<[]>,
  open: {
    zh: count =>
      `有${count}处还没有决定；把选择写进 plan.yaml 的 choices，并在其 answers 中写明方括号里的规则：`,
    en: count =>
      `${count} not decided yet; say what you chose in choices of plan.yaml, with the rule in brackets in its answers:`,
  } satisfies Phrase<[count: number]>,
  toMend: {
    zh: count => `有${count}处要处理：`,
    en: count => `${count} to see to:`,
  } satisfies Phrase<[count: number]>,
  answered: {
    zh: (count, choices) => `原文不一致或没有说清的${count}处，已由${choices}项选择决定：`,
    en: (count, choices) =>
      `${plural(count, 'contradiction or gap', 'contradictions and gaps')} of the document, decided by ${plural(choices, 'choice')}:`,
  } satisfies Phrase<[count: number, choices: number]>,
  rest: {
    zh: count => `另有${count}项选择，涉及规则查不到的地方；plan show 列出全部。`,
    en: count =>
      `${plural(count, 'more choice settles', 'more choices settle')} what no rule can find; plan show lists all.`,
  } satisfies Phrase<[count: number]>,
};
