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
  const parts: string[] = [];
  write(parts, value, '\n');
  parts.push('\n');
  return parts.join('');
}

/** In pieces, so that of a long report no part is copied from level to level. */
function write(parts: string[], value: Json, newline: string): void {
  if (value === null || typeof value !== 'object') parts.push(JSON.stringify(value));
  else if (isRational(value)) parts.push(decimalText(value));
  else if (isList(value)) writeList(parts, value, newline);
  else writeObject(parts, value, newline);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function writeList(parts: string[], values: readonly Json[], newline: string): void {
  const inner = `${newline}  `;
  let before = `[${inner}`;
  for (const value of values) {
    parts.push(before);
    write(parts, value, inner);
    before = `,${inner}`;
  }
  parts.push(values.length === 0 ? '[]' : `${newline}]`);
}

function writeObject(parts: string[], value: { readonly [key: string]: Json }, newline: string): void {
  const inner = `${newline}  `;
  const keys = Object.keys(value);
  let before = `{${inner}`;
  for (const key of keys) {
    parts.push(before, `${JSON.stringify(key)}: `);
    write(parts, value[key] as Json, inner);
    before = `,${inner}`;
  }
  parts.push(keys.length === 0 ? '{}' : `${newline}}`);
}
