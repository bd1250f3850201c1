import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SEVERITIES } from './ci-readers.js';
import { type Row, type Told, told } from './told.js';

/** A table as texts: its heads, then its rows. */
export type Grid = readonly (readonly string[])[];

const VERDICTS: Readonly<Record<string, string>> = { '√': 'pass', '×': 'fail', '?': 'unknown', '-': 'none' };

/** What the tables of a Chinese report of one city and its areas tell: those of findings and those of results. */
export function fromGrids(grids: readonly Grid[]): Told {
  const verdicts: string[] = [];
  const severities: string[] = [];
  const rows: Row[] = [];
  for (const [head = [], ...body] of grids) {
    const at = (row: readonly string[], name: string) => row[head.indexOf(name)] ?? '';
    if (head.includes('级别'))
      severities.push(...body.map(row => SEVERITIES[at(row, '级别').slice(2)] ?? ''));
    if (!head.includes('状态') || !head.includes('现应达到')) continue;
    for (const row of body) {
      verdicts.push(VERDICTS[at(row, '状态').slice(0, 1)] ?? '');
      rows.push([
        keyOf(at(row, '地区'), at(row, '指标')),
        figure(at(row, '实际')),
        targetOf(at(row, '目标')),
      ]);
    }
  }
  return told(verdicts, severities, rows);
}

function keyOf(area: string, indicator: string): string {
  return `${area === '' ? '武汉市' : area} ${indicator.split(' ')[0]}`;
}

function figure(text: string): string {
  return text === '—' ? '' : text;
}

/** The figure alone: a text carries its operator too. */
function targetOf(text: string): string {
  return figure(text).replace(/^[<>≤≥]\s*/u, '');
}

export function markdownGrids(bytes: Buffer): Grid[] {
  const tree = fromMarkdown(bytes, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.flatMap(node =>
    node.type === 'table' ? [node.children.map(row => row.children.map(plainText))] : [],
  );
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

type HtmlNode = DefaultTreeAdapterTypes.Node;

export function htmlGrids(bytes: Buffer): Grid[] {
  const page = parse(bytes.toString());
  return elements(page, 'table').map(table =>
    elements(table, 'tr').map(row => [...elements(row, 'th', 'td')].map(htmlText)),
  );
}

/** Elements of some names below a node, in order. */
function elements(node: HtmlNode, ...names: readonly string[]): HtmlNode[] {
  if (names.includes(node.nodeName)) return [node];
  return 'childNodes' in node ? node.childNodes.flatMap(child => elements(child, ...names)) : [];
}

function htmlText(node: HtmlNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}

/** The tables of a terminal: a row goes on in the lines whose first cell is empty. */
export function terminalGrids(bytes: Buffer): Grid[] {
  const blocks = bytes.toString().split('┌').slice(1);
  return blocks.map(block =>
    block
      .split('\n')
      .filter(line => line.startsWith('│'))
      .map(line =>
        line
          .split('│')
          .slice(1, -1)
          .map(text => text.trim()),
      )
      .filter(([first]) => first !== ''),
  );
}

/** The table of a terminal shows the rows of areas only where they fail, and tells the rest in counts. */
export function readTerminal(bytes: Buffer): Told {
  const text = bytes.toString();
  const shown = fromGrids(terminalGrids(bytes));
  const counts = [...text.matchAll(/：通过 (\d+)，未通过 (\d+)，无法判定 (\d+)，不适用 (\d+)/gu)];
  const of = (line: number, verdict: number) => Number(counts[line]?.[verdict]);
  const found = /数据问题：错误 (\d+)，警告 (\d+)，提示 (\d+)/u.exec(text);
  // Of three lines the second tells the binding ones of the first.
  const [pass = 0, fail = 0, unknown = 0, none = 0] = [1, 2, 3, 4].map(i => of(0, i) + of(2, i));
  return {
    verdicts: { pass, fail, unknown, none },
    severities: { error: Number(found?.[1]), warning: Number(found?.[2]), info: Number(found?.[3]) },
    figures: shown.figures,
  };
}
