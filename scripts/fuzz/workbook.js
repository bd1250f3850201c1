import { mutateBytes } from './bytes.js';
import { anyCell } from './text.js';
import { unzip, zip } from './zip.js';

/** Parts that hold figures or say how to read them; the others are seldom looked at. */
const TELLING = /sheet\d*\.xml$|sharedStrings|styles|workbook\.xml|content\.xml|\.rels$|Content_Types/u;

const ATTRIBUTES = [
  ...[
    '',
    '-1',
    '0',
    '1',
    '9999999',
    '1e9',
    'A1',
    'XFD1048576',
    'ZZZZ1',
    'A0',
    'A1:XFD1048576',
    'B2:A1',
    'n',
    's',
    'e',
  ],
  ...[
    'str',
    'b',
    'd',
    'inlineStr',
    'float',
    'percentage',
    'string',
    'date',
    'true',
    'false',
    '14',
    '164',
    '&bad;',
    '2',
  ],
];

/** Changes of a list of XML tokens: tags and the texts between them. */
const TOKEN_CHANGES = [
  (random, tokens) => tokens.splice(random.below(tokens.length), 1),
  (random, tokens) => tokens.splice(random.below(tokens.length), 0, random.pick(tokens)),
  repeatStretch,
  swapTokens,
  ...Array.from({ length: 4 }, () => writeAttribute),
  ...Array.from({ length: 4 }, () => writeText),
];

const PART_CHANGES = [
  (random, parts) => parts.splice(random.below(parts.length), 1),
  (random, parts) => parts.push({ ...random.pick(parts) }),
  (random, parts) => Object.assign(random.pick(parts), { bytes: random.pick(parts).bytes }),
  mutatePart,
  ...Array.from({ length: 12 }, () => rewritePart),
];

/** A workbook of the zip kinds, changed inside and packed again, so that no checksum gives it away. */
export function mutateWorkbook(random, bytes, alphabet) {
  const parts = unzip(bytes);
  for (let left = 1 + random.below(3); left > 0 && parts.length > 0; left -= 1) {
    random.pick(PART_CHANGES)(random, parts, alphabet);
  }
  return zip(parts);
}

function partToChange(random, parts) {
  const telling = parts.filter(({ name }) => TELLING.test(name));
  return random.pick(telling.length > 0 && !random.chance(8) ? telling : parts);
}

function mutatePart(random, parts) {
  const part = partToChange(random, parts);
  part.bytes = mutateBytes(random, part.bytes, random.pick(parts).bytes);
}

function rewritePart(random, parts, alphabet) {
  const part = partToChange(random, parts);
  const tokens = part.bytes.toString('utf8').match(/<[^>]*>|[^<]+/gu) ?? [''];
  for (let left = 1 + random.below(4); left > 0 && tokens.length > 0; left -= 1) {
    random.pick(TOKEN_CHANGES)(random, tokens, alphabet);
  }
  part.bytes = Buffer.from(tokens.join(''));
}

function repeatStretch(random, tokens) {
  const from = random.below(tokens.length);
  tokens.splice(from, 0, ...tokens.slice(from, from + random.below(30)));
}

function swapTokens(random, tokens) {
  const [i, j] = [random.below(tokens.length), random.below(tokens.length)];
  [tokens[i], tokens[j]] = [tokens[j], tokens[i]];
}

/** The value of one attribute of one tag. */
function writeAttribute(random, tokens) {
  const tags = [...tokens.keys()].filter(i => tokens[i].includes('="'));
  if (tags.length === 0) return;
  const at = random.pick(tags);
  const values = tokens[at].match(/="[^"]*"/gu) ?? [''];
  tokens[at] = tokens[at].replace(random.pick(values), `="${random.pick(ATTRIBUTES)}"`);
}

function writeText(random, tokens, alphabet) {
  const texts = [...tokens.keys()].filter(i => !tokens[i].startsWith('<'));
  if (texts.length === 0) return;
  tokens[random.pick(texts)] = random.chance(3) ? `${random.below(60)}` : escaped(anyCell(random, alphabet));
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
