import type { Text } from '../../catalogue/types.js';

const PLAIN =
  /^[\p{Script=Han}A-Za-z][\p{Script=Han}\p{Script=Latin}\p{N}_()（）“”‘’、。，；/+—-]*(?: [\p{Script=Han}\p{Script=Latin}\p{N}_()（）/+—-]+)*$/u;
const MEANS_ELSE = /^(?:true|false|null|yes|no|on|off|y|n|todo)$/iu;

/** A text as YAML, without quotes where nothing in it could mean anything else. */
export function scalar(text: string): string {
  return PLAIN.test(text) && !MEANS_ELSE.test(text) ? text : JSON.stringify(text);
}

/** A figure or a cell as printed: always in quotes. */
export function quoted(text: string | null): string {
  return text === null ? 'null' : JSON.stringify(text);
}

export function both({ zh, en }: Text): string {
  return `{ zh: ${scalar(zh)}, en: ${scalar(en)} }`;
}

export function list(items: readonly string[]): string {
  return `[${items.map(scalar).join(', ')}]`;
}
