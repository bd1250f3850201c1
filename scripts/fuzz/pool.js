import { fork } from 'node:child_process';
import { join } from 'node:path';

/** Seconds without a word after which a worker is killed; a run that does end is held to less, in CPU time. */
const PATIENCE = 10;
const WORKER = join(import.meta.dirname, 'worker.js');

/**
 * Runs the numbered cases, in a process for each folder, and hands every outcome to `onOutcome`. A process that hangs or dies is an
 * outcome too; another takes its place. A process is told one case at a time, so that none is lost with it.
 */
export async function runCases({ root, seed, folders, numbers, patience = PATIENCE }, onOutcome) {
  const left = numbers[Symbol.iterator]();
  await Promise.all(folders.map(folder => drain({ root, seed, folder, patience }, left, onOutcome)));
}

async function drain(settings, left, onOutcome) {
  let worker = null;
  for (let next = left.next(); !next.done; next = left.next()) {
    worker ??= await started(settings);
    const outcome = await oneCase(worker, next.value, settings.patience);
    if (outcome.dead) worker = null;
    onOutcome(outcome, settings.folder);
  }
  worker?.kill();
}

async function started({ root, folder, seed }) {
  const worker = fork(WORKER, [root, folder, `${seed}`], { execArgv: ['--max-old-space-size=1024'] });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('exit', code => reject(new Error(`the worker ended with ${code} before its first case`)));
  });
  worker.removeAllListeners('exit');
  return worker;
}

/** How one case ended, also where its process never said so. */
function oneCase(worker, number, patience) {
  return new Promise(resolve => {
    let argv = [];
    const end = outcome => {
      clearTimeout(timer);
      for (const event of ['message', 'exit']) worker.removeAllListeners(event);
      resolve(outcome);
    };
    const fail = fault => end({ done: number, kind: 'dead', code: null, argv, faults: [fault], dead: true });
    const timer = setTimeout(() => {
      fail(`hung: killed after ${patience} s`);
      worker.kill('SIGKILL');
    }, patience * 1000);
    worker.on('message', message => {
      if ('done' in message) end(message);
      else argv = message.argv;
    });
    worker.on('exit', (code, signal) => fail(`the process ended with ${signal ?? code}`));
    worker.send(number);
  });
}
