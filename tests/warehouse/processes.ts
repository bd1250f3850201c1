import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { HOME, type Ran } from '../helpers/fake-io.js';

/** A program of a package that has to be there. */
export function programAt(path: string, aptPackage: string): string {
  if (!existsSync(path))
    throw new Error(`${path} is missing: apt-get install --no-install-recommends ${aptPackage}`);
  return path;
}

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** The command as it is built, with nothing but these in its environment; it has to end by itself. */
export function spawned(args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const around = { env: { PATH: process.env.PATH, ...env }, timeout: 30_000 };
  return new Promise(resolve => {
    execFile(process.execPath, [join(HOME, 'bin/plancheck.js'), ...args], around, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

/** Whom a program that refuses root runs as: null for whoever runs the tests. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** A server that runs until it is stopped, and ends with the tests. */
export class ServerProcess {
  readonly #child: ChildProcess;
  #said = '';

  constructor(program: string, args: readonly string[], cwd: string, owner: Owner | null = null) {
    this.#child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], ...(owner ?? {}) });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.on('data', piece => {
        this.#said = `${this.#said}${piece}`.slice(-4000);
      });
    process.once('exit', () => this.#child.kill('SIGKILL'));
  }

  /** Tries until it succeeds or the server has ended. */
  async answers(attempt: () => Promise<void>): Promise<void> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (tried === 1200 || this.#child.exitCode !== null) throw new Error(`${error}\n${this.#said}`);
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    }
  }

  /** Ends it and the processes that it has started, with no time for a last word. */
  async crash(): Promise<void> {
    const pid = `${this.#child.pid}`;
    const started = spawnSync('ps', ['-o', 'pid=', '--ppid', pid], { encoding: 'utf8' }).stdout;
    const ended = this.stop('SIGKILL');
    for (const child of started.split('\n').map(Number).filter(Boolean)) process.kill(child, 'SIGKILL');
    await ended;
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = new Promise(resolve => this.#child.once('exit', resolve));
    this.#child.kill(signal);
    const late = setTimeout(() => this.#child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  }
}

/** Something that happens to a server, once. */
export class Blow {
  readonly #strike: () => Promise<void>;
  #fallen: Promise<void> | null = null;

  constructor(strike: () => Promise<void>) {
    this.#strike = strike;
  }

  get hasFallen(): boolean {
    return this.#fallen !== null;
  }

  fall(): Promise<void> {
    this.#fallen ??= this.#strike();
    return this.#fallen;
  }
}

/** A port that leads to another. */
export interface Wire {
  readonly port: number;
  /** The bytes that have come back. */
  readonly count: () => number;
  /** Goes dead for those who are connected. */
  readonly cut: () => void;
  readonly close: () => void;
}

/** Who listens in. */
interface Listener {
  /** What is asked is passed on when this is through. */
  readonly asked?: (text: string) => Promise<void>;
  /** @param bytes that have come back to one connection */
  readonly answered?: (bytes: number) => void;
}

export async function wireTo(port: number, { asked, answered }: Listener = {}): Promise<Wire> {
  let all = 0;
  const open = new Set<() => void>();
  const server = createServer(socket => {
    const behind = connect(port, '127.0.0.1');
    const cut = () => {
      socket.destroy();
      behind.destroy();
      open.delete(cut);
    };
    open.add(cut);
    let count = 0;
    socket.on('error', cut).on('close', cut);
    // What has come is still passed on.
    behind.on('error', cut).on('close', () => socket.end());
    socket.on('data', async piece => {
      socket.pause();
      await asked?.(piece.toString()).catch(cut);
      if (!behind.destroyed) behind.write(piece);
      socket.resume();
    });
    behind.on('data', piece => {
      count += piece.length;
      all += piece.length;
      answered?.(count);
      if (!socket.destroyed) socket.write(piece);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    count: () => all,
    cut: () => {
      for (const cut of open) cut();
    },
    close: () => server.close(),
  };
}

/** Goes dead once so many bytes have come back. */
export async function cutAfter(port: number, most: number): Promise<Wire> {
  const wire = await wireTo(port, {
    answered: bytes => {
      if (bytes > most) wire.cut();
    },
  });
  return wire;
}
