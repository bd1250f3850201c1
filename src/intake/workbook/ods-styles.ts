import { LIMITS } from './limits.js';
import { type DateFormat, GENERAL, type NumberFormat } from './number-format.js';
import { WorkbookError } from './workbook-error.js';
import type { Attributes, XmlEvents } from './xml-events.js';

interface CellStyle {
  readonly format: string | undefined;
  readonly parent: string | undefined;
}

/** What has been said of the number format that is being read. */
interface Draft {
  readonly name: string;
  readonly kind: string;
  readonly fields: Set<string>;
  readonly elapsed: boolean;
  decimals: number;
  shift: number;
  suffix: string;
}

const FORMATS = /^(?:number|percentage|currency|date|time)-style$/;
/** A parent has a parent; a ring of them has no end. */
const ANCESTORS = 20;

/** The styles of an .ods file that matter to what cells show, heard while styles.xml and content.xml are read. */
export class OdsStyles implements XmlEvents {
  readonly #formats = new Map<string, NumberFormat>();
  readonly #cells = new Map<string, CellStyle>();
  readonly #hiddenTables = new Set<string>();
  #draft: Draft | null = null;
  #table: string | null = null;

  /** The number format of a cell style, its own or that of the styles it is derived from. */
  formatOf(style: string | undefined): NumberFormat | null {
    let name = style;
    for (let i = 0; i < ANCESTORS && name !== undefined; i++) {
      const cell = this.#cells.get(name);
      if (cell?.format !== undefined) return this.#formats.get(cell.format) ?? null;
      name = cell?.parent;
    }
    return null;
  }

  isHidden(tableStyle: string | undefined): boolean {
    return tableStyle !== undefined && this.#hiddenTables.has(tableStyle);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#draft) heard(this.#draft, name, attributes);
    else if (FORMATS.test(name)) this.#draft = draftOf(name, attributes);
    else if (name === 'style') this.#style(attributes);
    else if (name === 'table-properties' && attributes['table:display'] === 'false') this.#hide();
  }

  text(text: string): void {
    if (this.#draft && text.includes('%')) this.#draft.suffix = '%';
  }

  close(name: string): void {
    if (name === 'style') this.#table = null;
    if (!this.#draft || name !== this.#draft.kind) return;
    this.#formats.set(this.#draft.name, formatOf(this.#draft));
    this.#draft = null;
    this.#assertFew();
  }

  #style(attributes: Attributes): void {
    const name = attributes['style:name'] ?? '';
    const family = attributes['style:family'];
    if (family === 'table') this.#table = name;
    if (family !== 'table-cell') return;
    const parent = attributes['style:parent-style-name'];
    this.#cells.set(name, { format: attributes['style:data-style-name'], parent });
    this.#assertFew();
  }

  #hide(): void {
    if (this.#table !== null) this.#hiddenTables.add(this.#table);
  }

  #assertFew(): void {
    if (this.#formats.size + this.#cells.size > LIMITS.styles) throw new WorkbookError('too-large', 'styles');
  }
}

function draftOf(kind: string, attributes: Attributes): Draft {
  return {
    name: attributes['style:name'] ?? '',
    kind,
    fields: new Set(),
    elapsed: attributes['number:truncate-on-overflow'] === 'false',
    decimals: 0,
    shift: kind === 'percentage-style' ? 2 : 0,
    suffix: kind === 'percentage-style' ? '%' : '',
  };
}

function heard(draft: Draft, name: string, attributes: Attributes): void {
  draft.fields.add(name);
  if (name !== 'number') return;
  draft.decimals = decimalsOf(attributes);
  draft.shift -= Math.round(Math.log10(Number(attributes['number:display-factor'] ?? 1))) || 0;
}

function decimalsOf(attributes: Attributes): number {
  const always = attributes['number:min-decimal-places'];
  const places = attributes['number:decimal-replacement'] === undefined ? 'number:decimal-places' : '';
  const decimals = Number(always ?? attributes[places] ?? 0);
  return decimals > 0 && decimals < 100 ? Math.floor(decimals) : 0;
}

function formatOf({ kind, fields, elapsed, decimals, shift, suffix }: Draft): NumberFormat {
  if (kind === 'date-style' || kind === 'time-style') return dateFormat(fields, elapsed);
  if (decimals === 0 && shift === 0 && suffix === '') return GENERAL;
  return { kind: 'number', sections: [{ decimals, shift, suffix, applies: () => true }] };
}

function dateFormat(fields: ReadonlySet<string>, elapsed: boolean): DateFormat {
  const clock = fields.has('hours') || fields.has('seconds') ? 'clock' : 'none';
  return { kind: 'date', date: dateShown(fields), time: elapsed ? 'elapsed' : clock };
}

function dateShown(fields: ReadonlySet<string>): DateFormat['date'] {
  const year = fields.has('year');
  if (fields.has('day') || (fields.has('month') && !year)) return 'day';
  if (fields.has('month')) return 'month';
  return year ? 'year' : 'none';
}
