import type { WarehouseFault } from './warehouse-error.js';

const BY_CODE: Readonly<Record<string, WarehouseFault>> = {
  '47': 'query',
  '60': 'no-table',
  '62': 'query',
  '81': 'no-database',
  '167': 'too-much',
  '168': 'too-much',
  '192': 'refused',
  '193': 'refused',
  '194': 'refused',
  '195': 'refused',
  '241': 'too-much',
  '516': 'refused',
  '291': 'denied',
  '497': 'denied',
};

/**
 * What is wrong where ClickHouse, or whoever answers in its place, says no.
 * @param status of HTTP; none where an answer that had begun ends so
 * @param isKnown whether it has given answers of ClickHouse before
 */
export function faultIn(
  said: string,
  status: number | undefined,
  isKnown: boolean,
): { readonly fault: WarehouseFault; readonly detail: string } {
  const code = codeIn(said);
  if (said.includes('Max query size exceeded')) return { fault: 'too-much', detail: 'max_query_size' };
  if (code !== '') return { fault: BY_CODE[code] ?? 'failed', detail: sentence(said) };
  if (status === 401 || status === 403) return { fault: 'refused', detail: '' };
  return { fault: isKnown ? 'failed' : 'no-clickhouse', detail: `HTTP ${status ?? ''}` };
}

/** Empty where it is none of ClickHouse's exceptions. */
export function codeIn(said: string): string {
  return /Code: (\d+)/u.exec(said)?.[1] ?? '';
}

/** Without the server's own ornaments, its version and its stack. */
function sentence(said: string): string {
  const [first = ''] = said.slice(said.search(/Code: \d/u)).split('\n');
  return first
    .replace(/^.*?DB::Exception: /u, '')
    .replace(/,? e\.what\(\) = .*$|,? Stack trace:.*$|\(version .*$/u, '')
    .trim();
}
