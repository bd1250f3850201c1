import { parseSaxStream, type SaxHandlers } from './hucre.js';
import { LIMITS } from './limits.js';
import { WorkbookError } from './workbook-error.js';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is said of an XML part while it is read; element names come without their prefix. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Reads a part to its end. @throws WorkbookError; whatever the events throw */
export async function scanXml(part: string, chunks: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  for await (const _ of xmlItems(part, chunks, () => events));
}

/**
 * The items that the events emit while a part is read: the next chunk is taken only when all items of the chunks
 * before are consumed, so that nothing piles up behind a slow reader.
 * @throws WorkbookError; whatever the events throw
 */
export async function* xmlItems<T>(
  part: string,
  chunks: AsyncIterable<Buffer>,
  eventsOf: (emit: (item: T) => void) => XmlEvents,
): AsyncGenerator<T> {
  const items: T[] = [];
  const watch = new Watch(part);
  const parser = new SteppedParser(watch.over(eventsOf(item => items.push(item))));
  for await (const chunk of chunks) {
    watch.take(chunk);
    await parser.parse(chunk);
    yield* items.splice(0);
  }
  await parser.end();
  watch.end();
  yield* items.splice(0);
}

/** hucre's parser reads a stream to its end at its own pace; here it is handed one chunk at a time. */
class SteppedParser {
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #onIdle: () => void = () => {};
  #idle = this.#nextIdle();
  #failure: { readonly error: unknown } | undefined;
  readonly #ended: Promise<void>;

  constructor(handlers: SaxHandlers) {
    const stream = new ReadableStream<Uint8Array>(
      { start: controller => this.#start(controller), pull: () => this.#onIdle() },
      { highWaterMark: 0 },
    );
    this.#ended = parseSaxStream(stream, handlers).catch(error => {
      this.#failure = { error };
      this.#onIdle();
    });
  }

  async parse(chunk: Uint8Array): Promise<void> {
    await this.#ready();
    this.#idle = this.#nextIdle();
    this.#controller?.enqueue(chunk);
    await this.#ready();
  }

  async end(): Promise<void> {
    await this.#ready();
    this.#controller?.close();
    await this.#ended;
    if (this.#failure) throw this.#failure.error;
  }

  #start(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.#controller = controller;
  }

  #nextIdle(): Promise<void> {
    return new Promise(resolve => {
      this.#onIdle = resolve;
    });
  }

  async #ready(): Promise<void> {
    await this.#idle;
    if (this.#failure) throw this.#failure.error;
  }
}

/** Sees what the parser lets pass: a document type, elements that do not close, a tag without an end. */
class Watch {
  readonly #part: string;
  readonly #open: string[] = [];
  #prolog: string | null = '';
  #silentBytes = 0;

  constructor(part: string) {
    this.#part = part;
  }

  take(chunk: Buffer): void {
    this.#silentBytes += chunk.length;
    if (this.#prolog !== null) this.#prolog += chunk.toString('latin1');
    const held = Math.max(this.#silentBytes, this.#prolog?.length ?? 0);
    if (held > LIMITS.xmlToken) throw this.#damaged(`> ${LIMITS.xmlToken}`);
    if (this.#prolog === null) return;
    if (/<!(?:DOCTYPE|ENTITY)/i.test(this.#prolog)) throw this.#damaged('DOCTYPE');
  }

  end(): void {
    if (this.#prolog !== null || this.#open.length > 0) throw this.#damaged('XML');
  }

  over(events: XmlEvents): SaxHandlers {
    return {
      onOpenTag: (tag, attributes) => {
        this.#opened(tag);
        events.open?.(localName(tag), attributes);
      },
      onCloseTag: tag => {
        this.#closed(tag);
        events.close?.(localName(tag));
      },
      onText: text => {
        this.#silentBytes = 0;
        events.text?.(text);
      },
    };
  }

  #opened(tag: string): void {
    this.#silentBytes = 0;
    if (this.#prolog === null && this.#open.length === 0) throw this.#damaged(`<${tag.slice(0, 40)}>`);
    this.#prolog = null;
    this.#open.push(tag);
    if (this.#open.length > LIMITS.xmlDepth) throw this.#damaged(`> ${LIMITS.xmlDepth}`);
  }

  #closed(tag: string): void {
    this.#silentBytes = 0;
    if (this.#open.pop() !== tag) throw this.#damaged(`</${tag.slice(0, 40)}>`);
  }

  #damaged(what: string): WorkbookError {
    return new WorkbookError('damaged', `${this.#part} ${what}`);
  }
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1);
}

/** @throws WorkbookError when a cell's text is longer than any program writes */
export function extended(text: string, more: string): string {
  if (text.length + more.length > LIMITS.cellText)
    throw new WorkbookError('too-large', `> ${LIMITS.cellText}`);
  return text + more;
}

/** From this length on, V8 makes a piece of a text point into the whole. */
const SLICED = 13;

/** A copy of its own: a piece of parsed XML would keep all the XML around it in memory for as long as it is kept. */
export function detached(text: string): string {
  return text.length < SLICED ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
