import { describe } from 'vitest';
import { agreesWithCsv } from './agreement.js';
import { startPostgres } from './postgres-server.js';

describe('a table of PostgreSQL says what its rows say as CSV', () => {
  agreesWithCsv(startPostgres, ({ env }) => [env]);
});
