import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/intake/input-error.js';
import { wholeBytes } from '../../../src/intake/input-file.js';
import { findInputs, STDIN_NAME } from '../../../src/intake/inputs.js';

let cwd = '';

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'plancheck-'));
});

afterEach(async () => {
  await rm(cwd, { recursive: true, force: true });
});

async function put(path: string, text = path): Promise<void> {
  await mkdir(dirname(join(cwd, path)), { recursive: true });
  await writeFile(join(cwd, path), text);
}

async function read(...paths: string[]) {
  const readStdin = async () => new TextEncoder().encode('from stdin');
  const { files, findings } = await findInputs({ cwd, readStdin }, paths);
  return {
    names: files.map(file => file.name),
    texts: files.map(file => new TextDecoder().decode(wholeBytes(file))),
    findings,
  };
}

async function failure(...paths: string[]): Promise<string> {
  const error: unknown = await read(...paths).catch((thrown: unknown) => thrown);
  return error instanceof InputError ? `${error.reason} ${error.path}` : `no InputError: ${String(error)}`;
}

describe('files', () => {
  it('are read under the name relative to the working folder', async () => {
    await put('a/b.csv');
    const { names, texts, findings } = await read('a/b.csv');
    expect({ names, texts, findings }).toEqual({ names: ['a/b.csv'], texts: ['a/b.csv'], findings: [] });
    expect((await read(join(cwd, 'a/b.csv'))).names).toEqual(['a/b.csv']);
    expect((await read('./a/../a/b.csv')).names).toEqual(['a/b.csv']);
  });

  it('may have any ending where they are named themselves', async () => {
    await put('figures.txt');
    expect((await read('figures.txt')).names).toEqual(['figures.txt']);
  });

  it('come in order of name, whatever the order asked for', async () => {
    for (const name of ['b.csv', 'a.csv', 'B.csv', '江岸.csv']) await put(name);
    const expected = ['B.csv', 'a.csv', 'b.csv', '江岸.csv'];
    expect((await read('江岸.csv', 'b.csv', 'a.csv', 'B.csv')).names).toEqual(expected);
    expect((await read('.')).names).toEqual(expected);
  });

  it('are read once, however often they are named', async () => {
    await put('in/a.csv');
    await symlink(join(cwd, 'in/a.csv'), join(cwd, 'link.csv'));
    expect((await read('in/a.csv', 'in', './in/a.csv', 'in')).names).toEqual(['in/a.csv']);
    expect((await read('in/a.csv', 'link.csv')).names).toHaveLength(1);
  });

  it('are two where they are two files of the same content', async () => {
    await put('a.csv', 'same');
    await put('b.csv', 'same');
    await link(join(cwd, 'a.csv'), join(cwd, 'c.csv'));
    expect((await read('a.csv', 'b.csv')).texts).toEqual(['same', 'same']);
  });
});

describe('a folder', () => {
  it('is read with the folders in it', async () => {
    for (const name of ['in/a.csv', 'in/deep/er/b.CSV', 'in/c.csv', 'out.csv']) await put(name);
    const { names, findings } = await read('in');
    expect(names).toEqual(['in/a.csv', 'in/c.csv', 'in/deep/er/b.CSV']);
    expect(findings).toEqual([]);
  });

  it('names every file it passes over, but for hidden ones', async () => {
    for (const name of ['in/a.csv', 'in/b.docx', 'in/deep/README', 'in/.hidden', 'in/~$b.xlsx', 'in/.x.csv'])
      await put(name);
    const { names, findings } = await read('in');
    expect(names).toEqual(['in/a.csv']);
    const skipped = findings.map(
      f => `${f.severity} ${f.code} ${f.place.file} ${JSON.stringify(f.args)} ${f.place.line}`,
    );
    expect(skipped.sort()).toEqual([
      'info file-skipped in/b.docx {"extension":".docx","reason":"type"} null',
      'info file-skipped in/deep/README {"extension":"","reason":"type"} null',
    ]);
  });

  it('without a submission in it is an error', async () => {
    await mkdir(join(cwd, 'empty/er'), { recursive: true });
    await put('notes/readme.md');
    await put('hidden/.a.csv');
    expect(await failure('empty')).toBe('no-files empty');
    expect(await failure('notes')).toBe('no-files notes');
    expect(await failure('hidden')).toBe('no-files hidden');
  });
});

describe('what cannot be read', () => {
  it('is named as the user wrote it', async () => {
    await put('a.csv');
    expect(await failure('missing.csv')).toBe('missing missing.csv');
    expect(await failure('a.csv', './no/such/folder')).toBe('missing ./no/such/folder');
  });

  it('may be no name at all, as of an unset variable', async () => {
    await put('a.csv');
    expect(await failure('')).toBe('missing ');
  });
});

describe('standard input', () => {
  it('is read where it is asked for, beside files, once', async () => {
    await put('a.csv');
    const { names, texts } = await read('-', 'a.csv', '-');
    expect(names).toEqual([STDIN_NAME, 'a.csv']);
    expect(texts).toEqual(['from stdin', 'a.csv']);
  });

  it('is not touched otherwise', async () => {
    await put('a.csv');
    const source = { cwd, readStdin: () => Promise.reject(new Error('touched')) };
    expect((await findInputs(source, ['a.csv'])).files).toHaveLength(1);
  });
});

describe('a pattern', () => {
  it.each([
    ['*.csv', ['a.csv', 'b.csv']],
    ['in/*.csv', ['in/c.csv']],
    ['./in/*.csv', ['in/c.csv']],
    ['**/*.csv', ['a.csv', 'b.csv', 'in/c.csv', 'in/deep/d.csv']],
    ['in/**', ['in/c.csv', 'in/deep/d.csv', 'in/e.txt']],
    ['{a,b}.csv', ['a.csv', 'b.csv']],
    ['?.csv', ['a.csv', 'b.csv']],
  ])('%s stands for the files it fits', async (pattern, expected) => {
    for (const name of ['a.csv', 'b.csv', 'in/c.csv', 'in/deep/d.csv', 'in/e.txt']) await put(name);
    expect((await read(pattern)).names).toEqual(expected);
  });

  it('may stand below a folder whose name looks like one', async () => {
    await put('2023(合成)[1]/江岸.csv');
    expect((await read('2023(合成)[1]/*.csv')).names).toEqual(['2023(合成)[1]/江岸.csv']);
  });

  it('is a name where a file bears it', async () => {
    await put('江岸[1].csv');
    expect((await read('江岸[1].csv')).names).toEqual(['江岸[1].csv']);
  });

  it('that nothing fits is an error', async () => {
    await put('a.csv');
    expect(await failure('*.xlsx')).toBe('no-match *.xlsx');
    expect(await failure('none/*.csv')).toBe('no-match none/*.csv');
  });
});
