import type { PlanTexts } from '../../src/catalogue/compile.js';
import { lint } from '../../src/catalogue/lint/lint.js';
import type { Remark, RemarkCode, RemarkOf } from '../../src/catalogue/lint/remark.js';
import { edited, type File } from './catalogue-texts.js';

/** Every remark on texts without problems. */
export async function remarksOn(
  texts: PlanTexts,
  seeds: PlanTexts | null = null,
): Promise<readonly Remark[]> {
  const { remarks, problems } = await lint(texts, seeds);
  if (problems.length > 0) throw new Error(`problems: ${JSON.stringify(problems)}`);
  return remarks;
}

/** The remarks of one rule on the small plan with some texts replaced. */
export async function remarksOf<K extends RemarkCode>(
  code: K,
  ...edits: readonly (readonly [file: File, from: string, to: string])[]
): Promise<RemarkOf<K>[]> {
  const remarks = await remarksOn(edited(...edits));
  return remarks.filter(remark => remark.code === code) as readonly unknown[] as RemarkOf<K>[];
}
