import { Rational } from '../../../../engine/rational.js';

const ROUND_STEPS = [1, 2, 5, 10];
const WANTED = 4;

/** Round numbers that enclose all values, in order: the lines of an axis. Empty where there is no value. */
export function ticksFor(values: readonly Rational[]): readonly Rational[] {
  const [first, ...rest] = values;
  if (!first) return [];
  const least = rest.reduce((low, value) => (value.compare(low) < 0 ? value : low), first);
  const most = rest.reduce((high, value) => (value.compare(high) > 0 ? value : high), first);
  const isFlat = least.equals(most);
  const low = isFlat ? least.sub(1) : least;
  const high = isFlat ? most.add(1) : most;
  const step = stepFor(high.sub(low));
  const from = low.div(step).floor();
  const to = high.div(step).ceil();
  return Array.from({ length: to.sub(from).valueOf() + 1 }, (_, i) => from.add(i).mul(step));
}

/** 1, 2 or 5 times a power of ten, so that a few steps make up the span. */
function stepFor(span: Rational): Rational {
  const least = span.div(WANTED);
  let power = new Rational(1);
  while (power.compare(least) > 0) power = power.div(10);
  while (power.mul(10).compare(least) <= 0) power = power.mul(10);
  const power10 = power;
  const times = ROUND_STEPS.find(round => power10.mul(round).compare(least) >= 0) ?? 10;
  return power10.mul(times);
}
