import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs one case in a folder of its own. @returns exit code, outputs, what was thrown, or null, and CPU seconds */
export async function runCase(main, home, folder, { files, stdin, argv }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
  if (stdin !== null) writeFileSync(join(folder, 'stdin'), stdin);
  const [out, err] = [[], []];
  const start = process.cpuUsage();
  const ended = await endOf(main(argv, ioOf(home, folder, stdin, out, err)));
  const { user, system } = process.cpuUsage(start);
  const [stdout, stderr] = [Buffer.concat(out).toString(), err.join('')];
  return { ...ended, argv, stdout, stderr, seconds: (user + system) / 1e6 };
}

async function endOf(run) {
  try {
    return { code: await run, thrown: null };
  } catch (error) {
    return { code: null, thrown: String(error?.stack ?? error) };
  }
}

function ioOf(home, cwd, stdin, out, err) {
  return {
    cwd,
    env: {},
    columns: null,
    isTerminal: false,
    isErrorTerminal: false,
    now: () => 0,
    home,
    systemLocale: () => 'zh-CN',
    stdout: async content => void out.push(Buffer.from(content)),
    stderr: async text => void err.push(text),
    stdin: async () => stdin ?? Buffer.alloc(0),
  };
}
