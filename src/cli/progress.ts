import type { EncodingName } from '../intake/decode/encodings.js';
import type { Watch } from '../intake/read-submission.js';
import { CLI } from '../messages/cli.js';
import { printable } from '../report/printable.js';
import type { Session } from './session.js';

/** Nobody wonders before this many milliseconds; after them, the line changes this often. */
const PATIENCE = 1000;
const BETWEEN = 200;

const ERASE_LINE = '\r\x1b[2K';

/**
 * Tells on stderr which files are not in UTF-8, and, if it is a terminal and the reading takes long, how far it is.
 */
export function watchOn({ io, lang }: Session): Watch {
  const started = io.now();
  let told = started;
  let isDrawn = false;
  const write = (text: string) => void io.stderr(text).catch(() => undefined);
  const erase = () => (isDrawn ? ERASE_LINE : '');
  return {
    rows(file, count) {
      const now = io.now();
      if (!io.isErrorTerminal || now - started < PATIENCE || now - told < BETWEEN) return;
      told = now;
      write(`${erase()}${printable(CLI.progress.rows[lang](file, count))}`);
      isDrawn = true;
    },
    done({ file, encoding }) {
      const note = isPlain(encoding)
        ? ''
        : `${printable(CLI.progress.encoding[lang](file, encoding ?? ''))}\n`;
      if (isDrawn || note !== '') write(`${erase()}${note}`);
      isDrawn = false;
    },
  };
}

function isPlain(encoding: EncodingName | null): boolean {
  return encoding === null || encoding === 'utf-8';
}
