import type { Part } from '../../catalogue/where.js';
import { CLI } from '../../messages/cli.js';
import { writeReport } from '../output.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

const PARTS: readonly Part[] = ['plan', 'indicators', 'commitments', 'baseline', 'areas'];

/** Prints what editors must know of a plan file in YAML. */
export async function printPlanSchema(session: Session, written: string): Promise<void> {
  const part = PARTS.find(one => one === written.replace(/\.(yaml|csv)$/u, ''));
  if (!part) throw new UsageError(CLI.errors.unknownPlanFile[session.lang](written, PARTS));
  const { planSchemaOf } = await import('../../report/plan-schema.js');
  const text = JSON.stringify(planSchemaOf(part, [session.lang]), null, 2);
  await writeReport(session.io, null, `${text}\n`);
}
