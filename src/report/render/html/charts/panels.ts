/** What is drawn at a height of its own. */
export interface Placed<T> {
  readonly item: T;
  readonly y: number;
}

export interface Panel<T> {
  readonly placed: readonly Placed<T>[];
  readonly height: number;
}

/** Rows in drawings of a few each, so that a page can end between them. */
export function inPanels<T>(
  rows: readonly T[],
  most: number,
  topOf: (part: number) => number,
  heightOf: (row: T) => number,
): readonly Panel<T>[] {
  const panels: Panel<T>[] = [];
  for (let first = 0; first < rows.length; first += most) {
    panels.push(stacked(rows.slice(first, first + most), topOf(panels.length), heightOf));
  }
  return panels;
}

function stacked<T>(rows: readonly T[], top: number, heightOf: (row: T) => number): Panel<T> {
  const placed: Placed<T>[] = [];
  let y = top;
  for (const item of rows) {
    placed.push({ item, y });
    y += heightOf(item);
  }
  return { placed, height: y };
}
