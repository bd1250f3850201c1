/** Some characters of a text in full width. @param which each below U+007F */
export function wide(text: string, which: string): string {
  const widened = [...text].map(c => (which.includes(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c));
  return widened.join('');
}
