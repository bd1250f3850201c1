import { statSync } from 'node:fs';
import { InputError } from '../input-error.js';
import type { InputFile, RowsInOrder } from '../input-file.js';
import type { Address } from './address.js';
import type { Env } from './env.js';

/** A table of a database as an input; what reads it is loaded when it is opened. @throws InputError */
export function tableInput(address: Address, env: Env): InputFile {
  const { name, file } = address;
  if (file !== null && !statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new InputError(name, 'missing');
  const open = async () => (await import('./warehouse.js')).openTable(address, env);
  const addUp: InputFile['addUp'] = async (...asked) =>
    (await import('./push/push-down.js')).pushDown(address, env, ...asked);
  const table = { name, size: 0, isFound: false, path: null, chunks: () => [], open, addUp };
  return address.database === 'duckdb' ? { ...table, inOrder: inOrder(address, env) } : table;
}

function inOrder(address: Address, env: Env): RowsInOrder {
  const loaded = () => import('./push/push-down.js');
  return {
    isLarge: async (...asked) => (await loaded()).isLargeTable(address, env, ...asked),
    write: async path => (await loaded()).writeInOrder(address, env, path),
  };
}
