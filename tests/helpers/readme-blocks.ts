import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ConsoleBlock {
  readonly command: string;
  /** Everything printed, what is for people first. */
  readonly output: string;
  /** The folder it is run in, as `$ cd folder` before it says, else empty. */
  readonly folder: string;
  /** What `$ echo $?` behind it shows; null where it is not asked. */
  readonly code: number | null;
}

/** The ```console blocks of a document: lines `$ command`, each with its output below it. */
export function consoleBlocks(file: string): ConsoleBlock[] {
  return fencedBlocks(file, 'console').flatMap(commandsIn);
}

function commandsIn(text: string): ConsoleBlock[] {
  const blocks: ConsoleBlock[] = [];
  let folder = '';
  for (const [, command = '', output = ''] of text.matchAll(/^\$ ([^\n]+)\n((?:(?!\$ )[^\n]*\n)*)/gmu)) {
    const last = blocks.at(-1);
    if (command.startsWith('cd ')) folder = join(folder, command.slice('cd '.length));
    else if (command === 'echo $?' && last) blocks.splice(-1, 1, { ...last, code: Number(output) });
    else blocks.push({ command, output, folder, code: null });
  }
  return blocks;
}

/** The fenced blocks of one kind, e.g. `csv`. */
export function fencedBlocks(file: string, kind: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gmu'))].map(
    match => match[1] ?? '',
  );
}
