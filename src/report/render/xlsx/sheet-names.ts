import { oneLine } from '../../document/text-lines.js';

const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\]/g;
/** Excel keeps this name for itself. */
const RESERVED = 'history';

/** Names as Excel takes them: up to 31 characters, few signs, no two the same whatever their case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set([RESERVED]);
  return wanted.map(name => {
    const found = free(cleaned(name), taken);
    taken.add(found.toLowerCase());
    return found;
  });
}

function cleaned(name: string): string {
  const plain = oneLine(name).replace(FORBIDDEN, ' ').replace(/ +/g, ' ');
  return plain.replace(/^[' ]+|[' ]+$/g, '') || 'Sheet';
}

function free(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`;
    const candidate = `${cut(name, LONGEST - ending.length)}${ending}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Cuts no character in two, and leaves no sign at the end that Excel refuses there. */
function cut(name: string, length: number): string {
  const characters: string[] = [];
  let left = length;
  for (const character of name) {
    left -= character.length;
    if (left < 0) break;
    characters.push(character);
  }
  return characters.join('').replace(/[' ]+$/, '');
}
