import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeFiles } from '../../fixtures/build.mjs';
import {
  readSubmissionFile,
  SUBMISSIONS,
  submissions,
  writtenAsExpected,
} from '../../helpers/submission-corpus.js';

const ALL = submissions();

describe('a submission as districts send it', () => {
  it.each(ALL)('$file: $source.about', async submission => {
    const { observations, findings } = submission.source.expect;
    const read = writtenAsExpected(await readSubmissionFile(submission));
    expect(read).toEqual({ observations, findings: [...findings].sort() });
  });
});

describe('the corpus', () => {
  it('has a source for every file, and a file for every source', () => {
    const files = readdirSync(SUBMISSIONS).filter(name => name !== 'sources');
    expect(files.sort()).toEqual(ALL.map(({ file }) => file).sort());
  });

  it('is small enough to be looked through', () => {
    const large = ALL.filter(({ file }) => statSync(join(SUBMISSIONS, file)).size > 16_000);
    expect(large.map(({ file }) => file)).toEqual([]);
  });

  it.each(nodeFiles().filter(({ hasSalt }) => !hasSalt))(
    '$file is built again alike',
    async ({ file, build }) => {
      const built = Buffer.from(await build());
      expect(built.equals(readFileSync(join(SUBMISSIONS, file)))).toBe(true);
    },
  );
});
