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
  if (isRational(value)) parts.push(decimalText(value));
  else if (value === null || typeof value !== 'object') parts.push(JSON.stringify(value));
  else if (Array.isArray(value)) writeAll(parts, '[]', newline, (value as readonly Json[]).map(unnamed));
  else writeAll(parts, '{}', newline, Object.entries(value).map(named));
}

interface Item {
  readonly name: string;
  readonly value: Json;
}

function unnamed(value: Json): Item {
  return { name: '', value };
}

function named([key, value]: readonly [string, Json]): Item {
  return { name: `${JSON.stringify(key)}: `, value };
}

function writeAll(parts: string[], brackets: '[]' | '{}', newline: string, items: readonly Item[]): void {
  if (items.length === 0) {
    parts.push(brackets);
    return;
  }
  const inner = `${newline}  `;
  for (const [i, { name, value }] of items.entries()) {
    parts.push(i === 0 ? brackets.charAt(0) : ',', inner, name);
    write(parts, value, inner);
  }
  parts.push(newline, brackets.charAt(1));
}
