/** `工伤保险参保人数(万人)`; what is only done or not done has no unit. */
export function withUnit(name: string, unit: string): string {
  return unit === '' ? name : `${name}(${unit})`;
}
