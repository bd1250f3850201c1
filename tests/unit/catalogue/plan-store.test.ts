import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compileFolder,
  compilePlan,
  defaultPlan,
  loadPlan,
  type PlanStore,
  plansOnBoard,
  readPlanFile,
  UnknownPlanError,
} from '../../../src/catalogue/plan-store.js';
import { CatalogueError } from '../../../src/catalogue/problems.js';
import { compiled, TEXTS } from '../../helpers/catalogue-texts.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';

const BOARD = join(import.meta.dirname, '../../../data/plans');
let root = '';
let store: PlanStore;

async function writePlan(folder: string, texts: Readonly<Record<string, string>>) {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.entries(texts).map(([file, text]) => writeFile(join(folder, file), text)));
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'plan-store-'));
  store = { sources: join(root, 'plans'), prepared: join(root, 'prepared'), cwd: join(root, 'here') };
  await writePlan(join(store.sources, 'small-plan'), TEXTS);
  await writePlan(join(store.sources, 'another'), { ...TEXTS, 'allocation.csv': 'area,indicator,target\n' });
  await writeFile(join(store.sources, 'default'), 'small-plan\n');
  await writePlan(join(store.cwd, 'my', 'plan'), TEXTS);
  await writePlan(join(store.cwd, 'empty'), {});
  await mkdir(store.prepared);
});

afterAll(() => rm(root, { recursive: true, force: true }));

describe('loading a plan', () => {
  it('compiles one on board by its id, and a folder by its path', async () => {
    const expected = compiled(TEXTS);
    expect(await loadPlan(store, 'small-plan')).toEqual(expected);
    expect(await loadPlan(store, 'my/plan')).toEqual(expected);
    expect(await loadPlan(store, join(store.cwd, 'my', 'plan'))).toEqual(expected);
    expect(await compileFolder(join(store.cwd, 'my', 'plan'))).toEqual(expected);
  });

  it('takes the prepared plan where there is one, with the same content', async () => {
    const board = { sources: BOARD, prepared: join(root, 'built'), cwd: root };
    await mkdir(board.prepared);
    await writeFile(join(board.prepared, 'wuhan-hrss-14fyp.json'), JSON.stringify(wuhan()));
    expect(await loadPlan(board, 'wuhan-hrss-14fyp')).toEqual(await compilePlan(board, 'wuhan-hrss-14fyp'));
    expect(await compilePlan(board, 'wuhan-hrss-14fyp')).toEqual(wuhan());
    await writeFile(join(board.prepared, 'elsewhere.json'), '{"plan":{"id":"elsewhere"}}');
    expect(await loadPlan(board, 'elsewhere')).toEqual({ plan: { id: 'elsewhere' } });
  });

  it('freezes a prepared plan like a compiled one', async () => {
    await writeFile(join(store.prepared, 'frozen.json'), JSON.stringify(compiled(TEXTS)));
    const loaded = await loadPlan(store, 'frozen');
    expect([Object.isFrozen(loaded), Object.isFrozen(loaded.indicators[0])]).toEqual([true, true]);
  });

  it('says what is on board where the name is not known', async () => {
    const failure = loadPlan(store, 'small-plans');
    await expect(failure).rejects.toBeInstanceOf(UnknownPlanError);
    await expect(failure).rejects.toMatchObject({
      plan: 'small-plans',
      known: ['another', 'small-plan'],
      message: 'unknown plan small-plans',
    });
    await expect(loadPlan(store, '../plans/nothing')).rejects.toBeInstanceOf(UnknownPlanError);
    await expect(loadPlan(store, 'my/plan/plan.yaml')).rejects.toBeInstanceOf(UnknownPlanError);
  });

  it('lists every file that a folder lacks', async () => {
    const failure = loadPlan(store, 'empty');
    await expect(failure).rejects.toBeInstanceOf(CatalogueError);
    await expect(failure).rejects.toMatchObject({ problems: Array(5).fill({ code: 'file-missing' }) });
  });

  it('does not hide a file that cannot be read', async () => {
    await mkdir(join(store.cwd, 'odd', 'plan.yaml'), { recursive: true });
    await expect(loadPlan(store, 'odd')).rejects.toMatchObject({
      problems: [{ code: 'unreadable', reason: 'EISDIR', file: 'plan.yaml', line: 1 }],
    });
  });
});

describe('beside the plans', () => {
  it('lists folders in order and names the default', async () => {
    expect(await plansOnBoard(store)).toEqual(['another', 'small-plan']);
    expect(await defaultPlan(store)).toBe('small-plan');
  });

  it('reads a file beside a plan, null where it or the plan is not there', async () => {
    const bytes = await readPlanFile(store, 'another', 'allocation.csv');
    expect(bytes && Buffer.from(bytes).toString()).toBe('area,indicator,target\n');
    expect(await readPlanFile(store, 'small-plan', 'allocation.csv')).toBeNull();
    expect(await readPlanFile(store, 'nothing', 'allocation.csv')).toBeNull();
  });
});
