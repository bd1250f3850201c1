import { type IncomingMessage, type RequestOptions, request } from 'node:http';
import { request as encryptedRequest } from 'node:https';
import type { Address } from './address.js';
import { codeIn, faultIn } from './clickhouse-fault.js';
import type { Env } from './env.js';
import { isUntrusted, networkFault, saidBy, WarehouseError, type WarehouseFault } from './warehouse-error.js';

const CONNECT_WITHIN = 10_000;
const MOST_SAID = 10_000;

/** All rows or none: a shard that is away, or a limit that is reached, is a failure. `readonly` is last: it locks the rest. */
const SETTINGS = {
  skip_unavailable_shards: '0',
  read_overflow_mode: 'throw',
  result_overflow_mode: 'throw',
  sort_overflow_mode: 'throw',
  timeout_overflow_mode: 'throw',
  max_bytes_before_external_sort: '1000000000',
  max_query_size: '100000000',
  max_ast_elements: '50000000',
  max_expanded_ast_elements: '50000000',
  readonly: '1',
};

/** A user who may only read may not change settings either. */
const LOCKED_SETTINGS = '164';

interface Described {
  readonly meta: readonly { readonly name: string; readonly type: string }[];
}

/** A ClickHouse server, asked over HTTP: the libraries for it need a newer one than many that are in use. */
export class ClickHouse {
  readonly #address: Address;
  readonly #options: RequestOptions;
  #settings: Record<string, string> = SETTINGS;
  /** Whether what answers there is ClickHouse. */
  #isKnown = false;
  #open: IncomingMessage | null = null;

  constructor(address: Address, env: Env) {
    const { server } = address;
    this.#address = address;
    const user = server?.user ?? env.CLICKHOUSE_USER ?? 'default';
    this.#options = {
      host: server?.host ?? '127.0.0.1',
      port: server?.port ?? (server?.isEncrypted ? 8443 : 8123),
      method: 'POST',
      auth: `${user}:${env.CLICKHOUSE_PASSWORD ?? ''}`,
      agent: false,
    };
  }

  /** Whether the user may change no setting, which is known once something has been asked. */
  get isLocked(): boolean {
    return this.#settings !== SETTINGS;
  }

  /** The whole answer. @throws WarehouseError */
  async text(sql: string): Promise<string> {
    let text = '';
    for await (const piece of this.pieces(sql)) text += piece;
    return text;
  }

  /** The answer as it comes. @throws WarehouseError */
  async *pieces(sql: string): AsyncIterable<string> {
    const answer = await this.#ask(sql);
    this.#open = answer;
    try {
      for await (const piece of answer) yield piece as string;
    } catch (error) {
      throw this.#fault('gone', '', error);
    } finally {
      this.close();
    }
  }

  close(): void {
    this.#open?.destroy();
    this.#open = null;
  }

  /** The names and types of what a query gives. @throws WarehouseError */
  async described(sql: string): Promise<Described['meta']> {
    const answer = await this.text(`${sql} format JSON`);
    try {
      const { meta } = JSON.parse(answer) as Partial<Described>;
      if (meta) return meta;
    } catch {}
    throw this.#fault('no-clickhouse', 'HTTP 200');
  }

  /** An answer that ended before it was whole. */
  brokenOff(complaint: string): WarehouseError {
    return complaint === '' ? this.#fault('gone', '') : this.#faultSaid(complaint);
  }

  async #ask(sql: string): Promise<IncomingMessage> {
    const answer = await this.#send(sql);
    const said = answer.statusCode === 200 ? null : await beginning(answer);
    this.#isKnown ||= said === null || codeIn(said) !== '';
    if (said === null) return answer;
    const isLocked = codeIn(said) === LOCKED_SETTINGS && this.#settings === SETTINGS;
    if (!isLocked) throw this.#faultSaid(said, answer.statusCode);
    this.#settings = {};
    await this.#assertWhole();
    return this.#ask(sql);
  }

  /** What the settings of a run would have kept from happening. */
  async #assertWhole(): Promise<void> {
    const names = Object.keys(SETTINGS).map(name => `'${name}'`);
    const found = await this.text(
      `select name from system.settings where name in (${names}) and (name = 'skip_unavailable_shards' and value != '0' or value = 'break') limit 1 format TSV`,
    );
    if (found !== '') throw this.#fault('partial', found.trim());
  }

  #send(sql: string): Promise<IncomingMessage> {
    const database = this.#address.server?.database;
    const asked = new URLSearchParams({ ...(database && { database }), ...this.#settings });
    const isEncrypted = this.#address.server?.isEncrypted ?? false;
    const send = isEncrypted ? encryptedRequest : request;
    return new Promise((resolve, reject) => {
      const asking = send({ ...this.#options, path: `/?${asked}` }, answer =>
        resolve(answer.setEncoding('utf8')),
      );
      const late = setTimeout(() => asking.destroy(new Error('ETIMEDOUT')), CONNECT_WITHIN);
      asking.once('socket', socket =>
        socket.once(isEncrypted ? 'secureConnect' : 'connect', () => clearTimeout(late)),
      );
      asking.once('error', error => {
        clearTimeout(late);
        reject(this.#lost(error, asking.socket?.bytesRead ?? 0));
      });
      asking.end(sql);
    });
  }

  /** @param answered bytes that had come back */
  #lost(error: unknown, answered: number): WarehouseError {
    const said = saidBy(error);
    if (isUntrusted(error)) return this.#fault('untrusted', said, error);
    const { code = '' } = error as { readonly code?: string };
    const isNoise = /^(HPE_|EPROTO|ERR_SSL)/u.test(code);
    if (!isNoise && !/socket hang up|ECONNRESET/u.test(said))
      return this.#fault('unreachable', networkFault(error) ?? said, error);
    const isStranger = !this.#isKnown && (isNoise || answered === 0);
    return isStranger
      ? this.#fault('no-clickhouse', isNoise ? code : said, error)
      : this.#fault('gone', '', error);
  }

  #fault(fault: WarehouseFault, detail: string, cause?: unknown): WarehouseError {
    return new WarehouseError(fault, this.#address.name, detail, cause);
  }

  #faultSaid(said: string, status?: number): WarehouseError {
    const { fault, detail } = faultIn(said, status, this.#isKnown);
    if (fault !== 'no-table') return this.#fault(fault, detail);
    const { relation } = this.#address;
    return relation.kind === 'table'
      ? this.#fault(fault, relation.path.join('.'))
      : this.#fault('query', detail);
  }
}

async function beginning(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of answer) if (text.length < MOST_SAID) text += piece;
  return text;
}
