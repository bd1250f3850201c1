export type WorkbookFailure =
  | 'not-a-workbook'
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'too-many-merges'
  | 'unsupported';

/** Why a workbook cannot be read. The detail is a part, a range or a figure of the file: in no language. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly reason: WorkbookFailure,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${detail}`, options);
  }
}

/** Hostile bytes make libraries throw anything at all: whatever it is, the file is damaged. */
function asWorkbookError(error: unknown, detail: string): WorkbookError {
  return error instanceof WorkbookError ? error : new WorkbookError('damaged', detail, { cause: error });
}

/** @throws WorkbookError and nothing else */
export async function guarded<T>(detail: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asWorkbookError(error, detail);
  }
}

/** @throws WorkbookError and nothing else, while the items are read */
export async function* guardedItems<T>(detail: string, items: () => AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* items();
  } catch (error) {
    throw asWorkbookError(error, detail);
  }
}
