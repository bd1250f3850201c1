import { InputError } from '../intake/input-error.js';
import { fileOfBytes, type InputFile } from '../intake/input-file.js';
import { STDIN_NAME } from '../intake/inputs.js';

/** A file that a program has at hand. */
export interface NamedContent {
  /** What findings call it; where the content does not say what it is, its extension does. */
  readonly name: string;
  /** Bytes as they are sent, in any encoding and format that a file may have; or text. */
  readonly content: string | Uint8Array;
}

/** Text has been decoded already, whatever encoding is asked for. */
export function fileGiven({ name, content }: NamedContent): InputFile {
  if (typeof content !== 'string') return fileOfBytes(name, content);
  return { ...fileOfBytes(name, new TextEncoder().encode(content)), encoding: 'utf-8' };
}

/** A library leaves standard input to the program it is in. */
export async function refuseStdin(): Promise<never> {
  throw new InputError(STDIN_NAME, 'unreadable');
}
