import { OFFICE_LINES } from '../../messages/office.js';
import type { Language } from '../../messages/words.js';

/** `合成指标（万人）`; a title that ends in its unit stays as it is. */
export function withUnit(title: string, unit: string, lang: Language): string {
  const said = OFFICE_LINES.aside[lang]('', unit);
  return unit === '' || title.endsWith(said) ? title : OFFICE_LINES.aside[lang](title, unit);
}
