import { decimalText } from '../engine/rational.js';
import { isRational, type Json } from './json-text.js';

/** What some readers of lines take for the end of one, though JSON leaves it as it is. */
const LINE_ENDS = /[\u007f-\u009f\u2028\u2029]/g;

/** JSON on one line without a line end; numbers with their exact decimal text, keys in the order given. */
export function jsonLine(value: Json): string {
  if (isRational(value)) return decimalText(value);
  if (value === null || typeof value !== 'object') return scalar(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(jsonLine).join(',')}]`;
  const fields = Object.entries(value).map(([key, field]) => `${scalar(key)}:${jsonLine(field)}`);
  return `{${fields.join(',')}}`;
}

function scalar(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(
    LINE_ENDS,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
