import * as fs from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { standardOutput } from '../../../src/cli/standard-output.js';

vi.mock('node:fs', async original => ({
  ...(await original<typeof fs>()),
  fstatSync: vi.fn(),
  writeSync: vi.fn(),
}));

const PIPE = { isFile: () => false, isFIFO: () => true, isSocket: () => false };
const full = Object.assign(new Error('full'), { code: 'EAGAIN' });
const closed = Object.assign(new Error('closed'), { code: 'EPIPE' });

/** What is written to a pipe that takes so many bytes at a time, or fails. */
function pipeTaking(...turns: readonly (number | Error)[]): string[] {
  const taken: string[] = [];
  let turn = 0;
  vi.mocked(fs.fstatSync).mockReturnValue(PIPE as fs.Stats);
  vi.mocked(fs.writeSync).mockImplementation((_, bytes, at) => {
    const next = turns[turn++] ?? Number.POSITIVE_INFINITY;
    if (next instanceof Error) throw next;
    const part = Buffer.from(bytes as unknown as Uint8Array).subarray(Number(at), Number(at) + next);
    taken.push(part.toString());
    return part.length;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation(((part: Uint8Array, done: () => void) => {
    taken.push(`stream: ${Buffer.from(part)}`);
    done();
    return true;
  }) as typeof process.stdout.write);
  return taken;
}

afterEach(() => vi.restoreAllMocks());

describe('standard output that is a pipe', { skip: process.platform === 'win32' }, () => {
  test('is no terminal', () => {
    pipeTaking();
    expect(standardOutput()).toMatchObject({ columns: null, isTerminal: false });
  });

  test('takes a report at once, or in parts', async () => {
    const taken = pipeTaking(3, 4);
    await standardOutput().write('plancheck');
    expect(taken).toEqual(['pla', 'nche', 'ck']);
  });

  test('takes the rest as a stream where it is full', async () => {
    const taken = pipeTaking(4, full);
    await standardOutput().write('plancheck');
    expect(taken).toEqual(['plan', 'stream: check']);
  });

  test('says that its reader is gone', async () => {
    pipeTaking(4, closed);
    await expect(standardOutput().write('plancheck')).rejects.toThrow('closed');
  });
});
