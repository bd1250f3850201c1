/**
 * Freezes a value and everything in it, so that no stage can change the catalogue under another. It is gone through by
 * hand, as a list of the values of every object would cost half a millisecond of every run.
 */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const key in value) if (typeof value[key] === 'object') deepFreeze(value[key]);
    Object.freeze(value);
  }
  return value;
}
