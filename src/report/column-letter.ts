/** The name of a 1-based column in a spreadsheet: A, Z, AA. */
export function columnLetter(column: number): string {
  const rest = (column - 1) % 26;
  const last = String.fromCodePoint(65 + rest);
  return column > 26 ? columnLetter((column - 1 - rest) / 26) + last : last;
}
