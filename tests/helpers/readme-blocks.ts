import { readFileSync } from 'node:fs';

export interface ConsoleBlock {
  readonly command: string;
  readonly output: string;
}

/** The ```console blocks of a document: a line `$ command`, then its output to the end of the block. */
export function consoleBlocks(file: string): ConsoleBlock[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/```console\n\$ ([^\n]+)\n([\s\S]*?)```/g)].map(
    ([, command = '', output = '']) => ({
      command,
      output,
    }),
  );
}

/** The fenced blocks of one kind, e.g. `csv`. */
export function fencedBlocks(file: string, kind: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    match => match[1] ?? '',
  );
}
