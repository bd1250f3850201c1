import { compile, type PlanTexts } from '../../src/catalogue/compile.js';
import type { Catalogue, Indicator } from '../../src/catalogue/types.js';
import { DATA_FILES, text } from './wuhan-files.js';

/** The files of the Wuhan plan, by name. */
export const wuhanTexts: PlanTexts = Object.fromEntries(
  DATA_FILES.map(path => [path.split('/').at(-1) ?? path, text(path)]),
);

let compiled: Catalogue | null = null;

export function wuhan(): Catalogue {
  compiled ??= compile(wuhanTexts).catalogue;
  if (!compiled) throw new Error('the Wuhan plan does not compile');
  return compiled;
}

/** The headline indicator printed under a number. */
export function headline(no: number): Indicator {
  const found = wuhan().indicators.find(i => i.no === no);
  if (!found) throw new Error(`no indicator ${no}`);
  return found;
}
