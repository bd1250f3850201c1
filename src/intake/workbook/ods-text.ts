import { LIMITS } from './limits.js';
import { WorkbookError } from './workbook-error.js';
import { type Attributes, detached, extended } from './xml-events.js';

/** Stands inside a paragraph and is not its text: what helps to pronounce it, notes, drawings. */
const ASIDE = new Set(['ruby-text', 'annotation', 'note', 'frame', 'custom-shape', 'control', 'g']);

/** Hears what stands in one cell of an .ods file: its paragraphs, without comments and drawings. */
export class OdsText {
  #paragraphs: string | null = null;
  #inParagraph = 0;
  #aside = 0;

  /** Null where there is no paragraph. */
  get paragraphs(): string | null {
    return this.#paragraphs === null ? null : detached(this.#paragraphs);
  }

  open(name: string, attributes: Attributes): void {
    const known = this.#inParagraph > 0 ? !ASIDE.has(name) : name === 'p';
    if (this.#aside > 0 || !known) this.#aside += 1;
    else this.#openText(name, attributes);
  }

  text(text: string): void {
    if (this.#inParagraph > 0 && this.#aside === 0) this.#paragraphs = extended(this.#paragraphs ?? '', text);
  }

  close(): void {
    if (this.#aside > 0) this.#aside -= 1;
    else this.#inParagraph -= 1;
  }

  #openText(name: string, attributes: Attributes): void {
    if (this.#inParagraph === 0) this.#paragraphs = this.#paragraphs === null ? '' : `${this.#paragraphs}\n`;
    this.#inParagraph += 1;
    if (name === 's') this.text(spaces(Number(attributes['text:c'] ?? 1)));
    else if (name === 'tab') this.text('\t');
    else if (name === 'line-break') this.text('\n');
  }
}

function spaces(count: number): string {
  if (!(count >= 0 && count <= LIMITS.cellText)) throw new WorkbookError('too-large', `text:c ${count}`);
  return ' '.repeat(count);
}
