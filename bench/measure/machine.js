import { cpus, totalmem } from 'node:os';

/** The machine in one line; nothing that names it. */
export function machine() {
  const cores = cpus();
  const model = cores[0]?.model.trim() || process.arch;
  return `${model}, ${cores.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
}
