/** JSON twice as often: more of it can be held to rules. */
const REPORTS = [
  ['--format', 'json'],
  ['--format', 'json'],
  ['--format', 'table'],
];

const LANGUAGES = [
  ['--lang', 'zh'],
  ['--lang', 'en'],
];

/** What is run on the inputs: one of `always`, and of each other list one or none. A command the
 * program lacks is left out; one `isOfTwo` takes two inputs, the others any number. */
export const COMMANDS = [
  {
    name: 'check',
    weight: 8,
    always: REPORTS,
    options: [
      [
        ['--as-of', '2023'],
        ['--as-of', '2023-09'],
        ['--as-of', '2025'],
        ['--as-of', '2021'],
      ],
      LANGUAGES,
      [
        ['--strict'],
        ['--fail-on', 'never'],
        ['--fail-on', 'binding'],
        ['--commitments'],
        ['--show', 'failures'],
      ],
      [['--area', '江岸'], ['--reading', 'text'], ['--reading', 'bracket'], ['--ascii'], ['--no-color']],
    ],
  },
  {
    name: 'validate',
    weight: 4,
    always: REPORTS,
    options: [
      [
        ['--as-of', '2023'],
        ['--as-of', '2023-09'],
      ],
      LANGUAGES,
      [['--strict']],
    ],
  },
  {
    name: 'baseline',
    weight: 1,
    always: [
      ['--format', 'json'],
      ['--format', 'table'],
    ],
    options: [[['--lang', 'en']]],
  },
  {
    name: 'inspect',
    weight: 2,
    always: [
      ['--format', 'json'],
      ['--format', 'table'],
    ],
    options: [[['--lang', 'en']]],
  },
  {
    name: 'diff',
    weight: 2,
    isOfTwo: true,
    always: [
      ['--format', 'json'],
      ['--format', 'table'],
    ],
    options: [
      [['--lang', 'en']],
      [
        ['--as-of', '2023'],
        ['--as-of', '2023-09'],
      ],
    ],
  },
];

/** One of the commands, the likelier the more it weighs. */
export function commandOf(random, commands) {
  return random.pick(commands.flatMap(command => Array(command.weight).fill(command)));
}

/** The words after the program's name. */
export function argvOf(random, { name, always, options }, inputs) {
  const chosen = options.filter(() => random.chance(3)).map(list => random.pick(list));
  return [name, ...inputs, ...random.pick(always), ...chosen.flat()];
}
