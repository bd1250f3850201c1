import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backticked } from '../../src/intake/warehouse/sql.js';
import { sqlValues, type Texts } from '../helpers/table-rows.js';
import type { HeldColumn, TestDatabase } from './database.js';
import { freePort, programAt, ServerProcess } from './processes.js';

const SERVER = '/usr/sbin/clickhouse-server';
/** May do everything; `reader` with the same password may only read, and change no setting. */
export const OWNER = { CLICKHOUSE_USER: 'owner', CLICKHOUSE_PASSWORD: '合成:p@ss' };
export const READER = { ...OWNER, CLICKHOUSE_USER: 'reader' };
/** Likewise, and is given what there is where a shard is away. */
export const CARELESS = { ...OWNER, CLICKHOUSE_USER: 'careless' };

interface Ports {
  readonly http: number;
  readonly https: number;
  /** For its own clients. */
  readonly tcp: number;
}

type Shard = 0 | 1;
const SHARDS = [0, 1] as const;

/** Two servers on ports of 127.0.0.1, each a shard of the cluster `two` that both know; the first is asked. */
export interface ClickHouseCluster extends TestDatabase {
  /** Of the first. */
  readonly ports: Ports;
  /** The file of a certificate for 127.0.0.1 that nobody else has signed; both have it. */
  readonly certificate: string;
  runOn(shard: Shard, sql: string): Promise<void>;
  crashShard(shard: Shard): Promise<void>;
  /** One of its tables on each shard, and above them a Distributed one. */
  distribute(table: string, columns: string, values: readonly [string, string]): Promise<void>;
}

export async function startClickHouse(): Promise<ClickHouseCluster> {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-clickhouse-'));
  const ports: Ports[] = [];
  for (const _ of SHARDS)
    ports.push({ http: await freePort(), https: await freePort(), tcp: await freePort() });
  const certificate = certificateIn(folder);
  const servers = ports.map((_, shard) => start(join(folder, `${shard}`), ports, shard));
  const runOn = (shard: Shard, sql: string) => ask((ports[shard] as Ports).http, sql);
  for (const shard of SHARDS) await servers[shard]?.answers(() => runOn(shard, 'select 1'));
  const port = (ports[0] as Ports).http;
  const crashShard = async (shard: Shard) => servers[shard]?.crash();
  const distribute = async (table: string, columns: string, values: readonly [string, string]) => {
    const here = backticked(`${table}_here`);
    for (const shard of SHARDS) {
      await runOn(shard, `create table ${here} (${columns}) engine = Memory`);
      if (values[shard] !== '') await runOn(shard, `insert into ${here} values ${values[shard]}`);
    }
    await runOn(
      0,
      `create table ${backticked(table)} (${columns}) engine = Distributed(two, default, ${here})`,
    );
  };
  return {
    name: 'ClickHouse',
    port,
    ports: ports[0] as Ports,
    certificate,
    env: OWNER,
    place: (through = port) => `clickhouse://127.0.0.1:${through}/default`,
    run: sql => runOn(0, sql),
    runOn,
    hold: (table, columns, rows) => {
      const literal = (text: string, at: number) => (columns[at]?.holds === 'text' ? quoted(text) : text);
      const half = (shard: Shard) =>
        sqlValues(
          rows.filter((_: Texts, i) => i % 2 === shard),
          literal,
        );
      return distribute(table, columns.map(columnOf).join(', '), [half(0), half(1)]);
    },
    drop: async table => {
      await runOn(0, `drop table ${backticked(table)}`);
      for (const shard of SHARDS) await runOn(shard, `drop table ${backticked(`${table}_here`)}`);
    },
    distribute,
    crashShard,
    crash: async () => {
      for (const shard of SHARDS) await crashShard(shard);
    },
    stop: async () => {
      for (const server of servers) await server.stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const TYPES = { text: 'String', whole: 'UInt16', decimal: 'Decimal(12, 2)' } as const;

function columnOf({ name, holds }: HeldColumn): string {
  return `${backticked(name)} Nullable(${TYPES[holds]})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function certificateIn(folder: string): string {
  const file = join(folder, 'certificate.pem');
  const asked = '-x509 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -subj /CN=plancheck';
  const args = ['req', ...asked.split(' '), '-addext', 'subjectAltName=IP:127.0.0.1', '-out', file];
  const openssl = programAt('/usr/bin/openssl', 'openssl');
  execFileSync(openssl, [...args, '-keyout', join(folder, 'key.pem')], { stdio: 'pipe' });
  return file;
}

function start(folder: string, ports: readonly Ports[], shard: number): ServerProcess {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.xml'), config(folder, ports, shard));
  writeFileSync(join(folder, 'users.xml'), USERS);
  const args = [`--config-file=${join(folder, 'config.xml')}`];
  return new ServerProcess(programAt(SERVER, 'clickhouse-server'), args, folder);
}

function config(folder: string, ports: readonly Ports[], shard: number): string {
  const { http, https, tcp } = ports[shard] as Ports;
  const replica = ({ tcp: port }: Ports) =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port><user>${OWNER.CLICKHOUSE_USER}</user>
      <password>${OWNER.CLICKHOUSE_PASSWORD}</password></replica></shard>`;
  return `<yandex>
  <logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host><http_port>${http}</http_port><https_port>${https}</https_port>
  <tcp_port>${tcp}</tcp_port>
  <openSSL><server>
    <certificateFile>${folder}/../certificate.pem</certificateFile><privateKeyFile>${folder}/../key.pem</privateKeyFile>
    <verificationMode>none</verificationMode><loadDefaultCAFile>false</loadDefaultCAFile>
  </server></openSSL>
  <path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile><default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
  <remote_servers><two>${ports.map(replica).join('')}</two></remote_servers>
</yandex>`;
}

const PROFILES: Readonly<Record<string, string>> = { reader: 'locked', careless: 'partial' };

const USERS = `<yandex>
  <profiles>
    <default><max_memory_usage>1000000000</max_memory_usage></default>
    <locked><readonly>1</readonly></locked>
    <partial><readonly>1</readonly><skip_unavailable_shards>1</skip_unavailable_shards></partial>
  </profiles>
  <quotas><default /></quotas>
  <users>${[OWNER, READER, CARELESS]
    .map(
      ({ CLICKHOUSE_USER: name, CLICKHOUSE_PASSWORD: password }) =>
        `<${name}><password>${password}</password><networks><ip>127.0.0.1</ip></networks>
          <profile>${PROFILES[name] ?? 'default'}</profile><quota>default</quota></${name}>`,
    )
    .join('')}</users>
</yandex>`;

async function ask(port: number, sql: string): Promise<void> {
  const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password } = OWNER;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: 'POST',
    body: sql,
    headers: { authorization },
  });
  if (!answer.ok) throw new Error(await answer.text());
}
