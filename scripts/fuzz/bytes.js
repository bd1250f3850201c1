/** Changes of bytes that know nothing of what the bytes mean: (random, bytes, other) -> bytes. */
const MUTATIONS = [flip, insert, remove, duplicate, swap, truncate, overwrite, splice];

/** One to four changes in a row; `other` is what is spliced in. */
export function mutateBytes(random, bytes, other) {
  let mutated = bytes;
  for (let left = 1 + random.below(4); left > 0; left -= 1) {
    mutated = random.pick(MUTATIONS)(random, mutated, other);
  }
  return mutated;
}

/** Where a stretch of at most 64 bytes begins and ends. */
function stretch(random, { length }) {
  const from = random.below(length);
  return [from, Math.min(from + 1 + random.below(64), length)];
}

function flip(random, bytes) {
  const flipped = Buffer.from(bytes);
  if (flipped.length > 0) flipped[random.below(flipped.length)] ^= 1 << random.below(8);
  return flipped;
}

function insert(random, bytes) {
  const at = random.below(bytes.length + 1);
  const inserted = Array.from({ length: 1 + random.below(8) }, () => random.below(256));
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(inserted), bytes.subarray(at)]);
}

function remove(random, bytes) {
  const [from, to] = stretch(random, bytes);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
}

function duplicate(random, bytes) {
  const [from, to] = stretch(random, bytes);
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
}

function swap(random, bytes) {
  const middle = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(middle), bytes.subarray(0, middle)]);
}

function truncate(random, bytes) {
  return bytes.subarray(0, random.below(bytes.length + 1));
}

/** Lengths, offsets and counts of binary formats break at their ends. */
function overwrite(random, bytes) {
  const written = Buffer.from(bytes);
  const [from, to] = stretch(random, bytes);
  return written.fill(random.pick([0x00, 0xff, 0x7f, 0x80]), from, Math.min(to, from + 4));
}

function splice(random, bytes, other) {
  const head = bytes.subarray(0, random.below(bytes.length + 1));
  return Buffer.concat([head, other.subarray(random.below(other.length + 1))]);
}
