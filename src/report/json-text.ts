import { decimalText, Rational } from '../engine/rational.js';

/** What the reports write as JSON; a Rational becomes a JSON number with its exact decimal text. */
export type Json =
  | string
  | number
  | boolean
  | null
  | Rational
  | readonly Json[]
  | { readonly [key: string]: Json };

/** JSON text with two-space indentation and a final newline; keys in the order given. */
export function jsonText(value: Json): string {
  return `${write(value, '\n')}\n`;
}

function write(value: Json, newline: string): string {
  if (value instanceof Rational) return decimalText(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${newline}  `;
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map(item => inner + write(item, inner));
    return items.length === 0 ? '[]' : `[${items.join(',')}${newline}]`;
  }
  const entries = Object.entries(value).map(
    ([key, v]) => `${inner}${JSON.stringify(key)}: ${write(v, inner)}`,
  );
  return entries.length === 0 ? '{}' : `{${entries.join(',')}${newline}}`;
}
