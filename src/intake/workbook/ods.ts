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
  return contents.tables.map(({ name, style }, index) => ({
    name,
    hidden: styles.isHidden(style),
    rows: () => rowsOf(archive, name, index, styles),
  }));
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
      if (merges.length > 0) ranges.add(merges.map(merge => ({ ...merge, line: merge.line + i })));
      yield ranges.over({ line: row.line + i, cells: row.cells });
    }
  }
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
  #tableDepth = 0;

  constructor(styles: OdsStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'body') this.#inBody = true;
    if (!this.#inBody) this.#styles.open(name, attributes);
    else if (name === 'spreadsheet') this.isSpreadsheet = true;
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
    if (this.#tableDepth > 1) return;
    this.tables.push({ name: attributes['table:name'] ?? '', style: attributes['table:style-name'] });
    if (this.tables.length > LIMITS.sheets) throw new WorkbookError('too-large', `> ${LIMITS.sheets} sheets`);
  }
}
