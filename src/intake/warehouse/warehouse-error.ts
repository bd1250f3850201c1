const NAME = 'WarehouseError';

/** Why a table of a database cannot be read. */
export type WarehouseFault =
  | 'unreachable'
  | 'untrusted'
  | 'no-clickhouse'
  | 'refused'
  | 'denied'
  | 'no-database'
  | 'no-table'
  | 'wrong-type'
  | 'query'
  | 'gone'
  | 'partial'
  | 'too-much'
  | 'failed'
  | 'no-driver';

/** Thrown where a table of a database cannot be read to its end. Neither a user nor a password stands in it. */
export class WarehouseError extends Error {
  readonly fault: WarehouseFault;
  /** The address as reports name it. */
  readonly address: string;
  /** What the database says, or what is missing. */
  readonly detail: string;

  constructor(fault: WarehouseFault, address: string, detail: string, cause?: unknown) {
    super(`${fault}: ${address} ${detail}`, { cause });
    this.name = NAME;
    this.fault = fault;
    this.address = address;
    this.detail = detail;
  }
}

/** By its name: what throws it is in a bundle of its own. */
export function isWarehouseError(error: unknown): error is WarehouseError {
  return error instanceof Error && error.name === NAME;
}

/** The first line of what a library says. */
export function saidBy(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return said.split('\n').find(line => line.trim() !== '') ?? '';
}

const NETWORK = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH'];

/** Where no server answers, the code of the system that says so; else null. */
export function networkFault(error: unknown): string | null {
  const { code, errors } = error as { readonly code?: unknown; readonly errors?: readonly unknown[] };
  if (typeof code === 'string' && NETWORK.includes(code)) return code;
  // A host with several addresses fails once for each.
  return errors?.map(networkFault).find(found => found !== null) ?? null;
}

/** Whether it is the certificate of a server that is wrong: by the codes of https://nodejs.org/api/tls.html#x509-certificate-error-codes */
export function isUntrusted(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && /CERT|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|HOSTNAME/u.test(code);
}
