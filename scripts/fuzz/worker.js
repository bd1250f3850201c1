/**
 * Runs the cases it is told to, one after the other, in a process of its own; tells its parent before each which one it
 * is at, and after each how it ended.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { alphabetOf } from './alphabet.js';
import { caseOf } from './cases.js';
import { COMMANDS } from './commands.js';
import { isZip, seedFiles } from './corpus.js';
import { faultsOf } from './faults.js';
import { tables } from './grammar.js';
import { runCase } from './run-case.js';
import { unzip } from './zip.js';

/** Slow to check, so only now and then: the schema, and that the same input gives the same bytes. */
const SAMPLE = 20;

const [root, folder, seed] = process.argv.slice(2);
const { main } = createRequire(import.meta.url)(join(root, 'dist', 'plancheck.cjs'));
const schema = JSON.parse(readFileSync(join(root, 'data/schemas/report.schema.json'), 'utf8'));
const isReport = new Ajv2020().compile(schema);
const alphabet = alphabetOf(root);

/** Those the help names. */
async function known(commands) {
  const { stdout } = await runCase(main, root, folder, { files: [], stdin: null, argv: ['--help'] });
  return commands.filter(({ name }) => new RegExp(`^ +${name} `, 'mu').test(stdout));
}

const material = {
  seeds: seedFiles(root),
  alphabet,
  arbitrary: tables(alphabet),
  commands: await known(COMMANDS),
};

function textOf(bytes) {
  const parts = isZip({ bytes }) ? unzip(bytes).map(part => part.bytes) : [bytes];
  return parts.map(part => `${part.toString('utf8')}\n${part.toString('utf16le')}`).join('\n');
}

async function sampledFaults(made, run) {
  const again = await runCase(main, root, folder, made);
  const same = again.stdout === run.stdout && again.stderr === run.stderr && again.code === run.code;
  const isJson = ['check', 'validate'].includes(run.argv[0]) && run.argv.includes('json');
  const fits = !isJson || isReport(JSON.parse(run.stdout));
  return [
    ...(same ? [] : ['the same input gave other bytes']),
    ...(fits ? [] : [`does not fit the schema: ${JSON.stringify(isReport.errors)}`]),
  ];
}

async function outcomeOf(number) {
  const made = await caseOf(material, Number(seed), number);
  process.send({ argv: made.argv });
  const run = await runCase(main, root, folder, made);
  const input = () =>
    [...made.files.map(file => file.bytes), made.stdin ?? Buffer.alloc(0)].map(textOf).join('\n');
  const faults = faultsOf(run, input);
  const sampled = faults.length === 0 && number % SAMPLE === 0 ? await sampledFaults(made, run) : [];
  const judged = /"verdict": "(?:pass|fail)"/u.test(run.stdout);
  return {
    done: number,
    kind: made.kind,
    code: run.code,
    judged,
    argv: made.argv,
    faults: [...faults, ...sampled],
  };
}

process.on('message', async number => process.send(await outcomeOf(number)));
process.send({ ready: true });
