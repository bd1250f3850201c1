/** What every format must agree on. */
export interface Told {
  readonly verdicts: Readonly<Record<'pass' | 'fail' | 'unknown' | 'none', number>>;
  readonly severities: Readonly<Record<'error' | 'warning' | 'info', number>>;
  /** By area and printed number, `武汉市 7`; figures as written, `≥100`, empty where there is none. */
  readonly figures: ReadonlyMap<string, { readonly actual: string; readonly target: string }>;
}

export type Row = readonly [key: string, actual: string, target: string];

export function told(verdicts: readonly string[], severities: readonly string[], rows: readonly Row[]): Told {
  const of = (all: readonly string[], name: string) => all.filter(one => one === name).length;
  const v = (name: string) => of(verdicts, name);
  const s = (name: string) => of(severities, name);
  return {
    verdicts: { pass: v('pass'), fail: v('fail'), unknown: v('unknown'), none: v('none') },
    severities: { error: s('error'), warning: s('warning'), info: s('info') },
    figures: new Map(rows.map(([key, actual, target]) => [key, { actual, target }])),
  };
}

export type JsonValue = number | null | { readonly operator: string; readonly value: number };

export interface JsonResult {
  readonly area: string;
  readonly no: number;
  readonly verdict: string;
  readonly actual: JsonValue;
  readonly target: number | null;
}

const SIGNS: Readonly<Record<string, string>> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' };

export function written(value: JsonValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(value) : `${SIGNS[value.operator]}${value.value}`;
}
