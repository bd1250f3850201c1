import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSilent } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runMain } from '../helpers/fake-io.js';
import { type ClickHouseCluster, OWNER, startClickHouse } from './clickhouse-server.js';
import { addressOf } from './database.js';
import { spawned } from './processes.js';
import { checkOf, expectFailure, withFigures } from './reading.js';

let cluster: ClickHouseCluster;

beforeAll(async () => {
  await withFigures(async () => {
    cluster = await startClickHouse();
    return cluster;
  });
});
afterAll(() => cluster?.stop());

function over(scheme: string, port: number, host = '127.0.0.1'): string {
  return `${scheme}://${host}:${port}/default?table=figures`;
}

describe('ClickHouse over HTTPS', () => {
  const trusting = () => ({ ...OWNER, NODE_EXTRA_CA_CERTS: cluster.certificate });

  test.each(['never', 'always'])('says what it says over HTTP: --bulk %s', async bulk => {
    const args = ['--bulk', bulk, '--lang', 'en', '-f', 'json'];
    const [plain, encrypted] = [addressOf(cluster, 'figures'), over('clickhouses', cluster.ports.https)];
    const ran = await spawned(['check', encrypted, ...args], trusting());
    const said = { ...ran, stdout: ran.stdout.replaceAll(encrypted, plain) };
    expect(said).toEqual(await spawned(['check', plain, ...args], OWNER));
    expect(said.stdout).toContain('"text": "1.50"');
  });

  test('is not believed with a certificate that nobody vouches for', async () => {
    const input = over('clickhouses', cluster.ports.https);
    const ran = await checkOf(input, [], OWNER);
    expectFailure(ran, /certificate .* is not trusted \(self-signed certificate\); .*NODE_EXTRA_CA_CERTS/u);
    const zh = await runMain(['check', input, '--lang', 'zh'], { env: OWNER });
    expect(zh.stderr).toMatch(/的证书不受信任（self-signed certificate）.*NODE_EXTRA_CA_CERTS/u);
  });

  test('is not believed with a certificate for another host', async () => {
    const input = over('clickhouses', cluster.ports.https, 'localhost');
    const ran = await spawned(['check', input, '--lang', 'en'], trusting());
    expectFailure(ran, /is not trusted \(Hostname\/IP does not match .*\); .* name of the host/u);
  });
});

describe('a port where no ClickHouse answers as the address says', () => {
  const PORTS =
    /does not answer as ClickHouse does over HTTP or HTTPS \(.+\); check the port .*clickhouses:\/\//u;

  test.each([
    ['clickhouse', 'https'],
    ['clickhouses', 'http'],
    ['clickhouse', 'tcp'],
    ['clickhouses', 'tcp'],
  ] as const)('%s:// on the port for %s', async (scheme, kind) => {
    const input = over(scheme, cluster.ports[kind]);
    expectFailure(await checkOf(input, [], OWNER), PORTS);
    const zh = await runMain(['check', input, '--lang', 'zh'], { env: OWNER });
    expect(zh.stderr).toMatch(/应答不像.*请核对端口.*clickhouses:\/\//u);
    expect(zh.stderr).not.toMatch(/error:|\.c:/u);
  });

  test.each([
    [200, '<html></html>'],
    [200, '{}'],
    [200, ''],
    [302, ''],
    [404, 'Not Found'],
    [502, 'Bad Gateway'],
  ])('another server: %i %j', async (status, said) => {
    const server = createServer((_, response) => response.writeHead(status).end(said));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expectFailure(await checkOf(over('clickhouse', port), [], OWNER), PORTS);
    server.close();
  });

  test('a server that takes HTTPS and says nothing', { timeout: 30_000 }, async () => {
    const server = createSilent();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expectFailure(await checkOf(over('clickhouses', port), [], OWNER), /cannot be reached \(ETIMEDOUT\)/u);
    server.close();
  });
});
