import { decimalText, type Rational } from '../engine/rational.js';

/** What the reports write as JSON; a Rational becomes a JSON number with its exact decimal text. */
export type Json =
  | string
  | number
  | boolean
  | null
  | Rational
  | readonly Json[]
  | { readonly [key: string]: Json };

/** By its looks: a format is a bundle of its own, and its class is not that of the engine. */
export function isRational(value: Json): value is Rational {
  return typeof value === 'object' && value !== null && 'd' in value && typeof value.d === 'bigint';
}

/** JSON text with two-space indentation and a final newline; keys in the order given. */
export function jsonText(value: Json): string {
  const parts = new Parts();
  write(parts, value, '\n');
  parts.push('\n');
  return parts.text;
}

const MOST_PARTS = 4096;

/** Joined as they come, as a million small texts are long to keep, and so that no part is copied from level to level. */
class Parts {
  readonly #joined: string[] = [];
  #parts: string[] = [];

  push(part: string): void {
    if (this.#parts.push(part) < MOST_PARTS) return;
    this.#joined.push(this.#parts.join(''));
    this.#parts = [];
  }

  get text(): string {
    return [...this.#joined, ...this.#parts].join('');
  }
}

function write(parts: Parts, value: Json, newline: string): void {
  if (value === null || typeof value !== 'object') parts.push(JSON.stringify(value));
  else if (isRational(value)) parts.push(decimalText(value));
  else if (isList(value)) writeList(parts, value, newline);
  else writeObject(parts, value, newline);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function writeList(parts: Parts, values: readonly Json[], newline: string): void {
  const inner = `${newline}  `;
  let before = `[${inner}`;
  for (const value of values) {
    parts.push(before);
    write(parts, value, inner);
    before = `,${inner}`;
  }
  parts.push(values.length === 0 ? '[]' : `${newline}]`);
}

function writeObject(parts: Parts, value: { readonly [key: string]: Json }, newline: string): void {
  const inner = `${newline}  `;
  const keys = Object.keys(value);
  let before = `{${inner}`;
  for (const key of keys) {
    parts.push(before);
    parts.push(quotedKey(key));
    write(parts, value[key] as Json, inner);
    before = `,${inner}`;
  }
  parts.push(keys.length === 0 ? '{}' : `${newline}}`);
}

/** Objects of a report have the same keys time and again. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 1000;

function quotedKey(key: string): string {
  const known = KEYS.get(key);
  if (known !== undefined) return known;
  const quoted = `${JSON.stringify(key)}: `;
  if (KEYS.size < MOST_KEYS) KEYS.set(key, quoted);
  return quoted;
}
