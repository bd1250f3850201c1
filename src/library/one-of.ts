/**
 * A program without types may say anything, and what it means by it is not guessed.
 * @throws RangeError
 */
export function assertOneOf(option: string, given: string, known: readonly string[]): void {
  if (!known.includes(given)) throw new RangeError(`${option}: "${given}" is none of ${known.join(', ')}`);
}
