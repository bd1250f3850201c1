import type { Break, Heading, List, Paragraph, PhrasingContent, Strong, Text } from 'mdast';
import { oneLine, textLines } from '../../document/text-lines.js';

export function heading(depth: Heading['depth'], value: string): Heading {
  return { type: 'heading', depth, children: [text(oneLine(value))] };
}

/** Lines of the text stay lines. */
export function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: lines(value, { type: 'break' }) };
}

export function strong(value: string): Paragraph {
  const bold: Strong = { type: 'strong', children: [text(oneLine(value))] };
  return { type: 'paragraph', children: [bold] };
}

export function list(items: readonly string[]): List {
  return {
    type: 'list',
    spread: false,
    children: items.map(item => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
  };
}

/** The lines of a text with something between them. */
export function lines(value: string, between: Break | { type: 'html'; value: string }): PhrasingContent[] {
  return textLines(value).flatMap((line, i) => (i === 0 ? [text(line)] : [between, text(line)]));
}

/** Spaces at either end would be written as character references. */
function text(value: string): Text {
  return { type: 'text', value: value.trim() };
}
