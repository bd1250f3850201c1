const LINE_HEIGHT = 16;
const HAN = /[\u2e80-\uffef]/gu;

/**
 * The points a row needs to show all of its text: merged cells never grow by themselves, and not every program
 * makes wrapped ones grow.
 * @param cells each with the width of its column, in characters
 */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = cells.map(({ text, width }) => Math.ceil(charactersWide(text) / width));
  return LINE_HEIGHT * Math.max(1, ...lines);
}

/** A Chinese character is as wide as two others. */
function charactersWide(text: string): number {
  return text.length + (text.match(HAN)?.length ?? 0);
}
