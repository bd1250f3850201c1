import type { AddressError } from '../intake/warehouse/address.js';
import type { WarehouseFault } from '../intake/warehouse/warehouse-error.js';
import type { Phrase } from './phrase.js';

/** What is wrong with an address; never the address itself, which may hold a secret. */
export const ADDRESS_ERRORS: Record<AddressError['reason'], Phrase<[told: string]>> = {
  malformed: {
    zh: scheme => `${scheme} 后面的地址写得不对，应如 postgres://主机:端口/数据库?table=表名`,
    en: scheme => `the address behind ${scheme} is malformed; write postgres://host:port/database?table=name`,
  },
  password: {
    zh: scheme =>
      `${scheme} 的地址里不能写密码，否则会留在命令记录里；请用环境变量 PGPASSWORD、PGPASSFILE 或 CLICKHOUSE_PASSWORD`,
    en: scheme =>
      `a password must not stand in an address (${scheme}), where it stays in the history of commands; set PGPASSWORD, PGPASSFILE or CLICKHOUSE_PASSWORD instead`,
  },
  'no-table': {
    zh: place => `${place} 没有写明读哪个表，请加 ?table=表名，或用 --query 给出一条 select`,
    en: place => `${place} names no table; add ?table=name, or give a select with --query`,
  },
  parameter: {
    zh: name => `地址里不能有参数 ${name}，只能有一个 table`,
    en: name => `an address cannot have the parameter ${name}, only one table`,
  },
  'table-and-query': {
    zh: place => `${place} 已写明表，不能再用 --query`,
    en: place => `${place} names a table already, so there is no use for --query`,
  },
  'query-alone': {
    zh: () => '--query 要和一个数据库地址一起用，如 postgres://主机/数据库',
    en: () => '--query goes with the address of a database, such as postgres://host/database',
  },
};

/** Why a table of a database could not be read to its end. */
export const WAREHOUSE_ERRORS: Record<WarehouseFault, Phrase<[address: string, detail: string]>> = {
  unreachable: {
    zh: (address, detail) => `连不上 ${address}（${detail}），请核对主机和端口，以及数据库是否在运行`,
    en: (address, detail) =>
      `${address} cannot be reached (${detail}); check host and port, and whether the database is running`,
  },
  untrusted: {
    zh: (address, detail) =>
      `${address} 的证书不受信任（${detail}）；请用环境变量 NODE_EXTRA_CA_CERTS 指明签发它的机构的证书文件，并核对主机名`,
    en: (address, detail) =>
      `the certificate of ${address} is not trusted (${detail}); name the file of the authority that issued it in NODE_EXTRA_CA_CERTS, and check the name of the host`,
  },
  'no-clickhouse': {
    zh: (address, detail) =>
      `${address} 的应答不像 ClickHouse 的 HTTP 或 HTTPS 接口（${detail}）；请核对端口（HTTP 一般为 8123，HTTPS 一般为 8443），以及地址开头该是 clickhouse:// 还是 clickhouses://`,
    en: (address, detail) =>
      `${address} does not answer as ClickHouse does over HTTP or HTTPS (${detail}); check the port (mostly 8123, over HTTPS 8443), and whether the address should begin with clickhouse:// or clickhouses://`,
  },
  refused: {
    zh: address =>
      `${address} 不接受这个用户或密码；请核对环境变量 PGUSER、PGPASSWORD、PGPASSFILE 或 CLICKHOUSE_USER、CLICKHOUSE_PASSWORD`,
    en: address =>
      `${address} refuses this user or password; check PGUSER, PGPASSWORD and PGPASSFILE, or CLICKHOUSE_USER and CLICKHOUSE_PASSWORD in the environment`,
  },
  denied: {
    zh: address => `当前用户无权读取 ${address}，请数据库管理员授予 select 权限`,
    en: address => `this user may not read ${address}; ask for the right to select from it`,
  },
  'no-database': {
    zh: address => `${address} 中的数据库不存在，请核对名称`,
    en: address => `there is no such database as in ${address}; check its name`,
  },
  'no-table': {
    zh: (address, table) => `${address} 中没有表 ${table}，请核对表名和它所在的模式`,
    en: (address, table) => `there is no table ${table} in ${address}; check its name and its schema`,
  },
  'wrong-type': {
    zh: (address, column) =>
      `${address} 的列 ${column} 的类型放不了它应有的内容；数值应为数字或文本，请用 --query 选取或转换`,
    en: (address, column) =>
      `${address}: the type of the column ${column} cannot hold what it should; figures are numbers or texts, so select or cast it with --query`,
  },
  query: {
    zh: (address, detail) => `${address} 不能执行这条查询：${detail}`,
    en: (address, detail) => `${address} does not take the query: ${detail}`,
  },
  gone: {
    zh: address => `读到一半时 ${address} 断开了，没有写出报告，请重新运行`,
    en: address => `${address} broke off half way; no report was written, run it again`,
  },
  partial: {
    zh: (address, setting) =>
      `${address} 的用户设置了 ${setting}，查询可能只得到一部分行；请换一个用户，或请管理员取消这项设置`,
    en: (address, setting) =>
      `the settings of this user of ${address} let a query come back with part of the rows (${setting}); take another user, or have that setting changed`,
  },
  'too-much': {
    zh: (address, detail) => `${address} 的内存或查询长度的上限不够（${detail}），请数据库管理员放宽`,
    en: (address, detail) =>
      `${address} allows too little memory, or too short a query (${detail}); ask for higher limits`,
  },
  failed: {
    zh: (address, detail) => `${address} 没有读完：${detail}`,
    en: (address, detail) => `${address} could not be read: ${detail}`,
  },
  'no-driver': {
    zh: (address, packages) =>
      `读取 ${address} 需要可选的软件包 ${packages}，而它没有安装；请在 plancheck 的文件夹里运行 npm ci（不要加 --omit=optional）`,
    en: (address, packages) =>
      `reading ${address} needs the optional package ${packages}, which is not installed; run npm ci in the folder of plancheck (without --omit=optional)`,
  },
};
