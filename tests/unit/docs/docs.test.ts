import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '../../../src/config/config-schema.js';
import { CONFIG_KEYS } from '../../../src/messages/config-keys.js';
import { FORMAT_NAMES } from '../../../src/report/formats.js';
import { ACTION } from '../../helpers/action-steps.js';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { consoleBlocks, fencedBlocks } from '../../helpers/readme-blocks.js';

const DOCS = join(HOME, 'docs');
const files = readdirSync(DOCS)
  .filter(name => name.endsWith('.md'))
  .map(name => join(DOCS, name));

describe.each(files.map(file => [file.slice(HOME.length + 1), file] as const))('%s', (_, file) => {
  const blocks = consoleBlocks(file);

  test.runIf(blocks.length > 0).each(blocks.map(block => [block.command, block] as const))(
    '%s',
    async (command, { output, folder, code }) => {
      const [program, ...args] = command.split(' ');
      expect(program).toBe('plancheck');
      const ran = await runMain(args, { cwd: join(HOME, folder) });
      expect(ran.stderr + ran.stdout).toBe(output);
      if (code !== null) expect(ran.code).toBe(code);
    },
  );

  test('names every file it links to', () => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/gu)];
    for (const [, link = ''] of links) expect(existsSync(join(dirname(file), link)), link).toBe(true);
  });
});

describe.each(['docs/ci.md', 'docs/ci.zh-CN.md'])('%s', name => {
  const file = join(HOME, name);
  const text = readFileSync(file, 'utf8');
  const quoted = fencedBlocks(file, 'yaml');

  test('explains every key of the configuration, and no other', () => {
    const [table = ''] = text.slice(text.indexOf('| `inputs` |')).split('\n\n');
    const explained = [...table.matchAll(/^\| `([a-zA-Z]+)` \|/gmu)].map(match => match[1]);
    expect(explained).toEqual(Object.keys(CONFIG_KEYS));
  });

  test('explains every input and output of the action', () => {
    for (const input of [...Object.keys(ACTION.inputs), ...Object.keys(ACTION.outputs)]) {
      expect(text).toContain(`\`${input}\``);
    }
  });

  test('quotes pipelines as they stand in the example', () => {
    const pipelines = ['.github/workflows/plancheck.yml', '.gitlab-ci.yml', '.pre-commit-config.yaml'];
    for (const path of pipelines) {
      const whole = readFileSync(join(HOME, 'examples/ci', path), 'utf8');
      expect(
        quoted.some(block => whole.includes(block)),
        path,
      ).toBe(true);
    }
  });

  test('says what every format is for', () => {
    for (const format of FORMAT_NAMES) expect(text).toMatch(new RegExp(`^\\| .*\`${format}\`.* \\|`, 'mu'));
  });

  const formats = [...FORMAT_NAMES, 'ndjson', 'csv', 'junit', 'sarif', 'github', 'tap'];
  test('shows configurations that the program accepts', () => {
    const shown = quoted.filter(block => /^inputs:/mu.test(block));
    expect(shown.length).toBeGreaterThan(0);
    for (const block of shown) {
      expect(configSchema(formats).safeParse(parse(block)).success, block).toBe(true);
    }
  });
});
