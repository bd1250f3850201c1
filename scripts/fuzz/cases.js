import { mutateBytes } from './bytes.js';
import { argvOf, commandOf } from './commands.js';
import { isText, isZip } from './corpus.js';
import { madeFile } from './grammar.js';
import { Random } from './random.js';
import { mutateTable, mutateWords, tableRows } from './text.js';
import { mutateWorkbook } from './workbook.js';
import { writtenAnyhow } from './written-anyhow.js';

const NAMES = [
  '合成',
  '合成2023',
  '江岸区2023年合成',
  'synthetic 1-9月',
  '2023-09',
  "it's [1]",
  '合成*?',
  '-合成',
  '\u202e合成',
];
const STRANGE_EXTENSIONS = ['.csv', '.xlsx', '.xls', '.json', '.yaml', '.txt', ''];

/** Where mutations come from, by name: (random, seeds) -> a file, or null where no seed is fit for it. */
const KINDS = {
  bytes: (random, { seeds }) =>
    changed(random, seeds, seed => mutateBytes(random, seed.bytes, random.pick(seeds).bytes)),
  table: (random, { seeds, alphabet }) =>
    changed(random, seeds.filter(isTable), seed => mutateTable(random, seed.bytes, alphabet)),
  words: (random, { seeds, alphabet }) =>
    changed(random, seeds.filter(isText), seed => mutateWords(random, seed.bytes, alphabet)),
  workbook: (random, { seeds, alphabet }) =>
    changed(random, seeds.filter(isZip), seed => mutateWorkbook(random, seed.bytes, alphabet)),
  grammar: madeFile,
  converted,
};
const WEIGHTS = { bytes: 2, table: 3, words: 1, workbook: 2, grammar: 2, converted: 2 };
const WEIGHTED = Object.entries(WEIGHTS).flatMap(([kind, weight]) => Array(weight).fill(kind));

function isTable({ extension }) {
  return extension === '.csv' || extension === '.tsv';
}

function changed(random, seeds, change) {
  if (seeds.length === 0) return null;
  const seed = random.pick(seeds);
  return { extension: seed.extension, bytes: change(seed) };
}

/** A table of the corpus written in another format, and changed there. */
async function converted(random, { seeds, alphabet }) {
  const rows = tableRows(random.pick(seeds.filter(isTable)).bytes);
  const made = await writtenAnyhow(random, rows);
  const mutate = isZip(made) ? mutateWorkbook : mutateWords;
  return random.chance(4) ? made : { ...made, bytes: mutate(random, made.bytes, alphabet) };
}

/**
 * One case, the same for the same seed, number and corpus.
 * @returns its kind, its files by name, what stands on standard input, or null, and the words of the command line
 */
export async function caseOf(material, seed, number) {
  const random = new Random(seed, number);
  const kind = random.pick(WEIGHTED);
  const made = (await KINDS[kind](random, material)) ?? (await KINDS.grammar(random, material));
  const command = commandOf(random, material.commands);
  const files = filesOf(random, material, made, command);
  const stdin = random.chance(8) ? made.bytes : null;
  const left = stdin === null ? files : files.slice(1);
  const inputs = stdin === null ? inputsOf(random, files, command) : ['-', ...left.map(pathOf)];
  return { kind, files: left, stdin, argv: argvOf(random, command, inputs) };
}

/** Mostly one file; now and then, and where two are asked for, beside one that is whole. */
function filesOf(random, { seeds }, { extension, bytes }, { isOfTwo }) {
  const named = random.chance(10) ? random.pick(STRANGE_EXTENSIONS) : extension;
  const file = { name: `${random.pick(NAMES)}${named}`, bytes };
  const whole = random.pick(seeds);
  return isOfTwo || random.chance(6)
    ? [file, { name: `whole${whole.extension}`, bytes: whole.bytes }]
    : [file];
}

function pathOf({ name }) {
  return `./${name}`;
}

/** The files, or the folder they are in, which must hold something to read. */
function inputsOf(random, files, { isOfTwo }) {
  const isFolder =
    !isOfTwo && random.chance(8) && files.every(({ name }) => /\.(?:csv|xlsx|json)$/u.test(name));
  return isFolder ? ['.'] : files.map(pathOf);
}
