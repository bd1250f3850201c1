/** Control characters, and marks that turn the direction of text: a terminal would obey them. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Text from a file or the command line, with what a terminal would obey written out: `\n`, `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNSEEN, character => (character === '\n' ? '\\n' : writtenOut(character)));
}

/** `\u{1b}` for a character that cannot stand where it is. */
export function writtenOut(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
