/**
 * The text of a plan file: UTF-8, else GB18030, in which spreadsheets in Chinese save CSV. What is neither, or is UTF-8
 * with a fault in it, has U+FFFD where it cannot be read.
 */
export function planText(bytes: Uint8Array): string {
  const loose = new TextDecoder().decode(bytes);
  if (!loose.includes('\ufffd') || isMostlyUtf8(loose)) return loose;
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    return loose;
  }
}

/** Text in GB18030 makes hardly any Chinese character when it is read as UTF-8. */
function isMostlyUtf8(loose: string): boolean {
  const count = (pattern: RegExp) => loose.match(pattern)?.length ?? 0;
  return count(/\p{Script=Han}/gu) > count(/\ufffd/gu);
}
