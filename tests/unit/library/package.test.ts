import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

const TSC = join(HOME, 'node_modules/typescript/bin/tsc');
/** A program's folder, under the repository so that the packages which the library needs are found there. */
let folder = '';

function node(...args: string[]): string {
  return execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What `npm pack` makes of the package as built, with the types that its script before it writes. */
beforeAll(() => {
  mkdirSync(join(HOME, '.cache'), { recursive: true });
  folder = mkdtempSync(join(HOME, '.cache', 'consumer-'));
  const source = join(folder, 'source');
  for (const part of ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'bin', 'data', 'dist'])
    cpSync(join(HOME, part), join(source, part), { recursive: true });
  rmSync(join(source, 'dist/types'), { recursive: true, force: true });
  node(TSC, '-p', join(HOME, 'tsconfig.types.json'), '--outDir', join(source, 'dist/types'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], {
    cwd: source,
    shell: process.platform === 'win32',
  });
  const [tarball = ''] = readdirSync(folder).filter(name => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  rmSync(source, { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  renameSync(join(folder, 'package'), join(folder, 'node_modules/plancheck'));
  cpSync(join(HOME, 'tests/fixtures/consumer/consumer.ts'), join(folder, 'consumer.ts'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  const resolutions = [
    ['NodeNext', { module: 'NodeNext', moduleResolution: 'NodeNext' }],
    ['Bundler', { module: 'ESNext', moduleResolution: 'Bundler' }],
  ] as const;
  test.each(resolutions)(
    'has types for a program without types of Node, resolved as %s',
    (name, how) => {
      // `skipLibCheck` stays off: the declarations themselves are sound.
      const strict = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
      const compilerOptions = {
        ...how,
        ...strict,
        target: 'ES2023',
        lib: ['ES2023'],
        types: [],
        noEmit: true,
      };
      const config = join(folder, `${name}.json`);
      writeFileSync(config, JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
      expect(told(() => node(TSC, '-p', config))).toBe('');
    },
    60_000,
  );

  test('runs: a plan on board, a file at hand, a report; and a plan as data in the engine', () => {
    writeFileSync(join(folder, 'run.js'), PROGRAM);
    expect(node('--no-warnings', 'run.js')).toBe('tap 1 on-track 1 on-track 1 on-track\n');
  });

  test('exports nothing else', () => {
    writeFileSync(join(folder, 'deep.js'), `import 'plancheck/dist/library/judge.js';`);
    expect(told(() => node('deep.js'))).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });
});

const PROGRAM = `
import { format, judge, loadPlan, readSubmission } from 'plancheck';
import * as engine from 'plancheck/engine';
import catalogue from 'plancheck/plans/wuhan-hrss-14fyp.json' with { type: 'json' };
const content = '地区,指标,年份,数值,单位\\n武汉市,城镇新增就业人数,2021,29.98,万人\\n';
const plan = await loadPlan('wuhan-hrss-14fyp');
const submission = await readSubmission(plan, { name: 'a.csv', content });
const read = judge(plan, submission);
const [line] = (await format(read, 'tap')).split('\\n');
const own = { catalogue, allocation: [] };
const figures = [{ area: 'wuhan', indicator: 'urban-new-jobs', year: 2021, value: '29.98' }];
const judged = engine.judge(own, engine.submissionOf(own, figures));
const first = report => [report.exitCode === 2 ? 1 : 0, report.results[0].status].join(' ');
console.log(line.startsWith('TAP') ? 'tap' : line, first(read), first(judged), first(engine.judge(plan, submission)));
`;

/** What a program that fails prints. */
function told(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return `${stdout}${stderr}`;
  }
}
