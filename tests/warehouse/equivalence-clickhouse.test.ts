import { describe } from 'vitest';
import { agreesWithCsv } from './agreement.js';
import { READER, startClickHouse } from './clickhouse-server.js';

describe('a Distributed table of ClickHouse says what its rows say as CSV', () => {
  agreesWithCsv(startClickHouse, ({ env }) => [env, READER]);
});
