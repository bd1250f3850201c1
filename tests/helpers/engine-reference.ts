/** Exact fractions by BigInt alone: a second opinion on every sum and comparison of the engine. */
export interface Fraction {
  readonly top: bigint;
  /** Above 0. */
  readonly bottom: bigint;
}

export function fraction(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { top: BigInt(whole + decimals), bottom: 10n ** BigInt(decimals.length) };
}

export const whole = (n: number | bigint): Fraction => ({ top: BigInt(n), bottom: 1n });

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function over(a: Fraction, b: Fraction): Fraction {
  const sign = b.top < 0n ? -1n : 1n;
  return { top: sign * a.top * b.bottom, bottom: sign * a.bottom * b.top };
}

/** Below 0, 0 or above 0 as a is below, at or above b. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

export function compares(a: Fraction, operator: '>' | '>=' | '<' | '<=', b: Fraction): boolean {
  const by = order(a, b);
  if (operator === '>') return by > 0;
  if (operator === '>=') return by >= 0;
  return operator === '<' ? by < 0 : by <= 0;
}

/** A number of the engine as a reference fraction. */
export function fromEngine(r: { readonly s: bigint; readonly n: bigint; readonly d: bigint }): Fraction {
  return { top: r.s * r.n, bottom: r.d };
}
