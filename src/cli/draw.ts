import { wordsFor } from '../messages/words.js';
import type { Content } from '../report/content.js';
import type { ReportContext } from '../report/formats.js';
import type { Report } from '../report/model.js';
import { writeReports } from './output.js';
import { assertReadable, type Output } from './outputs.js';
import { type DrawOptions, type Session, terminalOf } from './session.js';

export interface DrawnOptions extends DrawOptions {
  readonly show?: 'all' | 'failures';
  readonly timestamp?: boolean;
}

type Draw<Format extends string> = (format: Format, context: ReportContext) => Promise<Content>;

/**
 * Draws a report in every form asked for, and writes them when all are drawn.
 * @throws UsageError, OutputError
 */
export async function drawAll<Format extends string>(
  session: Session,
  report: Report,
  outputs: readonly Output<Format>[],
  options: DrawnOptions,
  draw: Draw<Format>,
): Promise<void> {
  const written = [];
  for (const output of outputs) {
    const content = await draw(output.format, await contextOf(session, report, output, options));
    assertReadable(session, output, content);
    written.push({ path: output.path, content });
  }
  await writeReports(session.io, written);
}

async function contextOf(
  session: Session,
  { catalogue }: Report,
  { path }: Output<string>,
  options: DrawnOptions,
): Promise<ReportContext> {
  const terminal = await terminalOf(session, options, path !== null);
  return {
    ...terminal,
    words: wordsFor(catalogue, session.lang),
    readings: catalogue.readings,
    show: options.show ?? 'all',
    timestamp: options.timestamp === true ? session.io.today().toISOString() : null,
  };
}
