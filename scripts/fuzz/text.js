import iconv from 'iconv-lite';

const DELIMITERS = [',', '\t', ';', '|', '，', ' '];
const LINE_ENDS = ['\n', '\r\n', '\r', '\n\n', '\u2028'];
const ENCODINGS = ['utf8', 'utf8-bom', 'utf16le', 'utf16le-bom', 'utf16be-bom', 'gb18030', 'latin1'];

/** Changes of a text as a table: (random, rows, alphabet) changes the rows. */
const TABLE_CHANGES = [
  (random, rows) => rows.splice(random.below(rows.length), 1),
  (random, rows) => rows.splice(random.below(rows.length), 0, [...random.pick(rows)]),
  (random, rows) => rows.push(rows.splice(random.below(rows.length), 1)[0]),
  (random, rows, { titles }) => rows.splice(random.below(3), 0, [random.pick(titles)]),
  (random, rows) => rows.splice(random.below(rows.length), 0, []),
  (random, rows) => dropColumn(random.below(rows[0].length), rows),
  (random, rows) => copyColumn(random.below(rows[0].length), random.below(rows[0].length + 1), rows),
  swapCells,
  ...Array.from({ length: 8 }, () => writeCell),
];

/** Changes of a text as a row of words, for formats with brackets and dashes. */
const WORD_CHANGES = [
  (random, words) => words.splice(random.below(words.length), 1 + random.below(5)),
  (random, words) => words.splice(random.below(words.length), 0, random.pick(words)),
  swapWords,
  ...Array.from({ length: 4 }, () => writeWord),
];

/** A text read as a table of commas, changed, and written in any delimiter, line end and encoding. */
export function mutateTable(random, bytes, alphabet) {
  const rows = tableRows(bytes);
  for (let left = 1 + random.below(4); left > 0 && rows.length > 0; left -= 1) {
    random.pick(TABLE_CHANGES)(random, rows, alphabet);
  }
  return encodedAnyhow(random, tableText(random, rows));
}

export function tableRows(bytes) {
  return bytes
    .toString('utf8')
    .trimEnd()
    .split(/\r?\n/u)
    .map(line => line.split(','));
}

/** Mostly as others would write it. */
export function tableText(random, rows) {
  const delimiter = random.chance(6) ? random.pick(DELIMITERS) : ',';
  const end = random.chance(6) ? random.pick(LINE_ENDS) : '\n';
  return rows.map(row => row.join(delimiter)).join(end);
}

export function mutateWords(random, bytes, alphabet) {
  const words = bytes.toString('utf8').match(/[\p{L}\p{N}.]+|\s+|./gsu) ?? [];
  for (let left = 1 + random.below(4); left > 0 && words.length > 0; left -= 1) {
    random.pick(WORD_CHANGES)(random, words, alphabet);
  }
  return encodedAnyhow(random, words.join(''));
}

export function encodedAnyhow(random, text) {
  return encoded(text, random.chance(5) ? random.pick(ENCODINGS) : 'utf8');
}

/** By hand where a lone surrogate is to stay one. */
function encoded(text, encoding) {
  if (encoding === 'utf16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf16le-bom') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'utf16be-bom') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return encoding === 'utf8-bom' ? Buffer.from(`\ufeff${text}`) : iconv.encode(text, encoding);
}

/** Something that could stand in a cell, likely or not. */
export function anyCell(random, alphabet) {
  const { numbers, odd, units, periods, indicators, areas, headers } = alphabet;
  const lists = [
    numbers,
    numbers,
    numbers,
    odd,
    units,
    periods,
    indicators,
    areas,
    Object.values(headers).flat(),
  ];
  return random.pick(random.pick(lists));
}

function writeCell(random, rows, alphabet) {
  const row = random.pick(rows);
  const at = random.below(row.length + 1);
  const written = anyCell(random, alphabet);
  row[at] = random.chance(4) ? `${row[at] ?? ''}${written}` : written;
}

function swapCells(random, rows) {
  const [one, other] = [random.pick(rows), random.pick(rows)];
  const [i, j] = [random.below(one.length), random.below(other.length)];
  [one[i], other[j]] = [other[j] ?? '', one[i] ?? ''];
}

function dropColumn(at, rows) {
  for (const row of rows) row.splice(at, 1);
}

function copyColumn(from, to, rows) {
  for (const row of rows) row.splice(to, 0, row[from] ?? '');
}

function swapWords(random, words) {
  const [i, j] = [random.below(words.length), random.below(words.length)];
  [words[i], words[j]] = [words[j], words[i]];
}

function writeWord(random, words, alphabet) {
  words[random.below(words.length)] = anyCell(random, alphabet);
}
