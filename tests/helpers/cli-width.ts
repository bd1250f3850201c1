/** Columns a text takes in a terminal, worked out apart from the program: Han and full-width forms take two. */
export function columnsOf(text: string): number {
  const bare = withoutColour(text);
  return [...bare].reduce((sum, sign) => sum + columnsOfSign(sign), 0);
}

const ESCAPE = String.fromCharCode(27);

export function withoutColour(text: string): string {
  return text.replaceAll(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'gu'), '');
}

export function hasColour(text: string): boolean {
  return text.includes(ESCAPE);
}

const DOUBLE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe4f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function columnsOfSign(sign: string): number {
  if (/\p{Mark}|\p{Cf}/u.test(sign)) return 0;
  const code = sign.codePointAt(0) ?? 0;
  return DOUBLE.some(([low, high]) => code >= low && code <= high) ? 2 : 1;
}

const BOX = /^[┌├│└]/u;

/** The tables of a report: runs of lines that start with a line of a box. */
export function tablesOf(text: string): string[][] {
  const tables: string[][] = [];
  let open: string[] | null = null;
  for (const line of withoutColour(text).split('\n')) {
    if (!BOX.test(line)) open = null;
    else if (open) open.push(line);
    else {
      open = [line];
      tables.push(open);
    }
  }
  return tables;
}

/** Everything that stands in the column of each table with this number, wrapped lines joined, without spaces. */
export function columnText(table: readonly string[], column: number): string {
  const cells = table.filter(line => line.startsWith('│')).map(line => line.split('│')[column + 1] ?? '');
  return cells.join('').replaceAll(/\s/gu, '');
}
