import type { Merge } from '../cells.js';
import type { Archive } from './archive.js';
import { LIMITS } from './limits.js';
import { MergedRanges } from './merged-ranges.js';
import { odsRows } from './ods-rows.js';
import { OdsStyles } from './ods-styles.js';
import type { WorkbookRow, WorkbookSheet } from './sheet.js';
import { WorkbookError } from './workbook-error.js';
import { type Attributes, scanXml, type XmlEvents } from './xml-events.js';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';
const MANIFEST = 'META-INF/manifest.xml';
/** The style by which LibreOffice marks what it remembers of other files. */
const EXTERNAL = 'ta_extref';

interface Table {
  readonly name: string;
  readonly style: string | undefined;
}

/** The sheets of an .ods file, no rows of them read yet. @throws WorkbookError; whatever hostile bytes bring about */
export async function openOds(archive: Archive): Promise<WorkbookSheet[]> {
  await assertReadable(archive);
  const styles = new OdsStyles();
  if (archive.has(STYLES)) await scanXml(STYLES, archive.stream(STYLES), styles);
  const contents = new Contents(styles);
  await scanXml(CONTENT, archive.stream(CONTENT), contents);
  if (!contents.isSpreadsheet) throw new WorkbookError('not-a-workbook', CONTENT);
  return contents.tables.flatMap(({ name, style }, index) => {
    const sheet = { name, hidden: styles.isHidden(style), rows: () => rowsOf(archive, name, index, styles) };
    return style === EXTERNAL ? [] : [sheet];
  });
}

async function* rowsOf(
  archive: Archive,
  name: string,
  index: number,
  styles: OdsStyles,
): AsyncGenerator<WorkbookRow> {
  const ranges = new MergedRanges(name);
  for await (const { row, times, merges } of odsRows(name, index, CONTENT, archive.stream(CONTENT), styles)) {
    for (let i = 0; i < times; i++) {
      if (merges.length > 0) ranges.add(i === 0 ? merges : repeated(merges, row.line, i));
      yield ranges.over({ line: row.line + i, cells: row.cells });
    }
  }
}

/** A row that is repeated repeats the ranges within it. */
function repeated(merges: readonly Merge[], line: number, by: number): Merge[] {
  return merges
    .filter(merge => merge.line === line && merge.rows === 1)
    .map(m => ({ ...m, line: line + by }));
}

/** An encrypted file says so in its manifest; its other parts are noise. */
async function assertReadable(archive: Archive): Promise<void> {
  if (!archive.has(MANIFEST)) return;
  await scanXml(MANIFEST, archive.stream(MANIFEST), {
    open: name => {
      if (name === 'encryption-data') throw new WorkbookError('encrypted', MANIFEST);
    },
  });
}

/** Hears content.xml for its styles and the names of its tables. */
class Contents implements XmlEvents {
  readonly tables: Table[] = [];
  isSpreadsheet = false;
  readonly #styles: OdsStyles;
  #inBody = false;
  #sheetsEnded = false;
  #tableDepth = 0;

  constructor(styles: OdsStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'body') this.#inBody = true;
    if (!this.#inBody) this.#styles.open(name, attributes);
    else if (name === 'spreadsheet') this.isSpreadsheet = true;
    else if (name === 'dde-links') this.#sheetsEnded = true;
    else if (name === 'table') this.#openTable(attributes);
  }

  text(text: string): void {
    if (!this.#inBody) this.#styles.text(text);
  }

  close(name: string): void {
    if (!this.#inBody) this.#styles.close(name);
    else if (name === 'table') this.#tableDepth -= 1;
  }

  #openTable(attributes: Attributes): void {
    this.#tableDepth += 1;
    if (this.#tableDepth > 1 || this.#sheetsEnded) return;
    this.tables.push({ name: attributes['table:name'] ?? '', style: attributes['table:style-name'] });
    if (this.tables.length > LIMITS.sheets) throw new WorkbookError('too-large', `> ${LIMITS.sheets} sheets`);
  }
}
