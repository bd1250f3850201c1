import type { Text } from '../catalogue/types.js';

/** What the program and each command do. */
export const COMMAND_HELP = {
  program: {
    zh: '核对填报数据与规划目标：列出数据问题，逐项判定进度，用退出码给出结论。',
    en: 'Checks submitted statistics against the targets of a plan: data findings, a verdict for every indicator, an exit code.',
  },
  check: {
    zh: '检查填报数据，并对照规划目标逐项判定',
    en: 'check a submission and judge it against the plan',
  },
  validate: {
    zh: '只检查填报数据，不作判定',
    en: 'check a submission without judging it',
  },
  diff: {
    zh: '对比新旧两份填报：改了哪些数，动了哪些往年的数，哪些判定因此改变',
    en: 'compare two submissions: what changed, which earlier years were restated, which verdicts turned',
  },
  summary: {
    zh: '写出规划执行情况：年度总结、中期评估或总结评估，可为网页、Markdown、Word 或 Excel',
    en: 'write the summary of the execution: of a year, at mid-term or of the whole plan; as a page, Markdown, Word or Excel',
  },
  inspect: {
    zh: '说明文件是怎样读的：编码、表头、各列的含义、名称对应，不作检查和判定',
    en: 'show how files are read: encoding, headers, what columns and names are taken for; nothing is judged',
  },
  baseline: {
    zh: '显示上期规划的完成情况；给出填报数据时，把各年数列在旁边',
    en: 'show the outcome of the previous plan; with a submission, its figures beside it',
  },
  plan: { zh: '查看或检查规划文件', en: 'look at plans, or check plan files' },
  planList: { zh: '列出自带的规划', en: 'list the plans on board' },
  planShow: {
    zh: '显示一个规划的指标和目标；给出指标时，显示它的全部内容',
    en: 'show the indicators and targets of a plan, or everything about one indicator',
  },
  planLint: {
    zh: '检查规划文件夹，一次列出全部问题，以及原文的矛盾和为此作的选择',
    en: 'check a plan folder: every problem, and every contradiction with the choice made for it',
  },
  template: {
    zh: '写出供填报的空白表（.xlsx 工作簿或 CSV）',
    en: 'write an empty table to be filled in, as a workbook or CSV',
  },
  allocate: {
    zh: '把规划的总量目标按权重分解到各地区，合计不差分毫，写出 check --allocation 所用的分解方案',
    en: "share the plan's count targets out to areas by a weight, exactly; writes what check --allocation judges by",
  },
  sql: {
    zh: '写出一条只读的 SQL，由您在自己的数据库里把长表按地区、指标、年份相加，结果再用 check 判定',
    en: 'print a read-only SQL query that adds a long table up in your own database; check judges its result',
  },
  explain: {
    zh: '解释一个问题代码、状态或衡量进度的方法：含义和处理办法，公式和来源',
    en: 'explain the code of a finding, a status or a method of progress: what it means and what to do',
  },
  help: { zh: '显示命令的帮助', en: 'show help for a command' },
} satisfies Record<string, Text>;

/** What stands for an argument. */
export const ARGUMENT_HELP = {
  inputs: {
    zh: '表格（CSV 或 .xlsx、.xls、.ods、.et 工作簿）、JSON、NDJSON、YAML 或 Parquet 文件，含这些文件的文件夹，或通配符；数据库的表，如 duckdb:FILE?table=T、postgres://HOST/DB?table=T、clickhouse://HOST/DB?table=T；“-”表示标准输入',
    en: 'tables (CSV, or .xlsx, .xls, .ods and .et workbooks), JSON, NDJSON, YAML or Parquet files, folders with such files in them, or patterns; tables of databases, such as duckdb:FILE?table=T, postgres://HOST/DB?table=T, clickhouse://HOST/DB?table=T; - for standard input',
  },
  weights: {
    zh: '权重表（CSV、工作簿或数据库的表）：一行一个地区，一列权重；--weight base 时为填报数据',
    en: 'table of weights (CSV, workbook or table of a database): a row an area, a column of weights; with --weight base, submissions',
  },
  indicator: {
    zh: '指标的名称、序号或代号',
    en: 'name, number or id of an indicator',
  },
  folder: { zh: '规划文件夹', en: 'a plan folder' },
  old: {
    zh: '旧填报：一个文件、文件夹或加引号的通配符；“-”表示标准输入',
    en: 'the old submission: one file, one folder or one quoted pattern; - for standard input',
  },
  new: {
    zh: '新填报，写法相同；判定时间和退出码由它决定',
    en: 'the new submission, likewise; the time judged and the exit code are its own',
  },
  code: {
    zh: '问题代码、状态或方法，如 sum-differs、behind、cagr；不写则列出全部',
    en: 'code of a finding, status or method, such as sum-differs, behind or cagr; without one, all are listed',
  },
} satisfies Record<string, Text>;

export const OPTION_HELP = {
  plan: {
    zh: '规划的代号，或规划文件夹的路径',
    en: 'id of a plan on board, or path of a plan folder',
  },
  asOf: {
    zh: '判定到哪一年（2023），或哪个月为止的累计数（2023-09）；不写则取填报数据中最近的规划年份；表中没有年份时，也作为该表的时间',
    en: 'year to judge (2023), or month up to which figures to date are judged (2023-09); without it, the latest plan year in the submission; also the time of tables that name none',
  },
  area: {
    zh: '只判定这个地区；表中没有地区列时，也作为该表的地区',
    en: 'judge this area only; also the area of tables without an area column',
  },
  allocation: {
    zh: '分解方案文件（CSV 或工作簿，列为地区、指标、目标），给各地区定目标',
    en: 'allocation file (CSV or workbook with the columns area, indicator and target) that gives areas targets of their own',
  },
  mapping: {
    zh: '映射文件（YAML）：说明程序认不出的表头、指标和地区名称；用 plancheck inspect --write-mapping 写出一份',
    en: 'mapping file (YAML) that says what headers and names mean that are not recognised; plancheck inspect --write-mapping starts one',
  },
  query: {
    zh: '从数据库读这条 select 的结果，代替地址中的 table；只读',
    en: 'read what this select gives from the database, instead of the table of the address; nothing is written',
  },
  config: {
    zh: '配置文件；不写则从当前文件夹起逐级向上找 plancheck.config.yaml',
    en: 'configuration file; without it, the nearest plancheck.config.yaml in this folder or above it',
  },
  noConfig: { zh: '不使用任何配置文件', en: 'use no configuration file' },
  writeMapping: {
    zh: '把认不出的表头和名称写成一份映射文件，供填写；已有的文件不覆盖',
    en: 'write what was not recognised to a mapping file to be filled in; a file that is there is not overwritten',
  },
  inspectAsOf: {
    zh: '表中没有年份时，作为该表的时间，如 2023 或 2023-09',
    en: 'time of tables that name none, such as 2023 or 2023-09',
  },
  inspectArea: { zh: '表中没有地区列时，作为该表的地区', en: 'area of tables without an area column' },
  reading: {
    zh: '按文件的另一种读法判定，可写多次；有哪些读法见 plancheck plan show',
    en: 'judge by another reading of the document; may be repeated; see plancheck plan show',
  },
  method: {
    zh: '用哪种方法衡量进度：schedule 序时进度；cagr 另列复合增长率之比，distance 另列从基期到目标已走的比例，都不改变状态和退出码；详见 plancheck explain cagr',
    en: 'how progress is measured: schedule; cagr shows the ratio of growth rates and distance the share of the way from base to target beside it, and neither changes a status or the exit code; see plancheck explain cagr',
  },
  failOn: {
    zh: '哪些指标未通过时退出码为1：any 任何一项，binding 只看约束性指标，never 都不计',
    en: 'which failing indicators give exit code 1: any, binding ones only, or never',
  },
  strict: { zh: '把警告当作错误', en: 'count warnings as errors' },
  strictLint: { zh: '把未作的决定也当作问题', en: 'count what is not decided yet as a problem' },
  seeds: {
    zh: '原文清单的文件夹（CSV，列 place 和 key），出处和 seed 与它核对',
    en: 'folder of the lists made from the document (CSV with place and key), to hold places and seeds to',
  },
  noStrict: {
    zh: '不把警告当作错误，即使配置文件如此要求',
    en: 'do not count warnings as errors, whatever is configured',
  },
  format: { zh: '报告格式', en: 'format of the report' },
  formats: {
    zh: '报告格式；可写多次，每个 -f 后面的 -o 是它的文件',
    en: 'format of the report; may be repeated, each with the -o after it as its file',
  },
  output: { zh: '把报告写入文件，不显示在屏幕上', en: 'write the report to a file instead of the screen' },
  bulk: {
    zh: '大文件用 DuckDB 汇总：auto 达到0.5 MB、Parquet 达到5,000行时（默认），always 总是，never 从不；结果相同',
    en: 'add large files up by DuckDB: auto from 0.5 MB, or 5,000 rows of Parquet, on, always, or never; the results are the same',
  },
  memoryLimit: {
    zh: 'DuckDB 最多用多少内存，如 300MB、2GB；放不下的写入临时文件夹',
    en: 'most memory for DuckDB, such as 300MB or 2GB; what does not fit goes to a temporary folder',
  },
  threads: { zh: 'DuckDB 用几个线程；不写则与核数相同', en: 'threads of DuckDB; without it, one a core' },
  summaryYear: {
    zh: '总结哪一年，如 2023；不写则取填报数据中最近的规划年份',
    en: 'year to sum up, such as 2023; without it, the latest plan year in the submission',
  },
  midTerm: {
    zh: '中期评估：判定到规划期过半时（五年规划为第三年6月底）',
    en: 'mid-term evaluation: judged when half of the plan has gone (June of the third of five years)',
  },
  final: {
    zh: '总结评估：判定到规划期末年，与基期和上期规划比较',
    en: 'final evaluation: judged at the end of the plan, beside the base and the plan before',
  },
  timestamp: {
    zh: '在报告中写明生成时间；不写则同样的数据生成同样的文件',
    en: 'say in the report when it was made; without it, the same data give the same bytes',
  },
  sqlDialect: { zh: '给哪种数据库', en: 'the database it is for' },
  sqlTable: {
    zh: '表名，可写作 模式.表名；不写则留一处待填',
    en: 'name of the table, also SCHEMA.NAME; without it, a place is left to fill it in',
  },
  sqlColumn: {
    zh: '列名与常用的（地区、填报单位、指标、年份、数值、单位）不同时，如 地区=dq；表中没有的列写作 单位=；有分子、分母、备注列的也这样写明；可写多次',
    en: 'a column that is not called by the usual name in Chinese, such as area=district; unit= where the table has none; also names columns of numerators, denominators and notes; may be repeated',
  },
  sqlOutput: { zh: '把 SQL 写入文件，不显示在屏幕上', en: 'write the SQL to a file instead of the screen' },
  templateArea: {
    zh: '由哪个地区填报；不写则为规划所在地区',
    en: "the area that reports; without it, the plan's own",
  },
  templateYear: {
    zh: '填报年份，如 2023、2021-2023 或 2021,2023；可写多次',
    en: 'years to report, such as 2023, 2021-2023 or 2021,2023; may be repeated',
  },
  templateCommitments: {
    zh: '同时列出可由该地区填报的正文承诺',
    en: 'ask for the commitments of the prose too that the area may report',
  },
  encoding: {
    zh: '文本文件的编码；不写则按整个文件判断',
    en: 'encoding of text files; without it, decided over the whole file',
  },
  inputFormat: {
    zh: '输入的格式；不写则按内容和扩展名判断，标准输入按 CSV 或工作簿',
    en: 'format of the inputs; without it, by content and name; standard input is CSV or a workbook',
  },
  sheet: {
    zh: '只读工作簿中这个名称的工作表（隐藏的也读），可写多次',
    en: 'read only the sheet of this name, hidden or not; may be repeated',
  },
  templateEncoding: {
    zh: 'CSV 的编码；不写则为带 BOM 的 UTF-8',
    en: 'encoding of CSV; without it, UTF-8 with a byte order mark',
  },
  templateOutput: {
    zh: '写到哪个文件，格式由 .xlsx 或 .csv 决定；不写则把 CSV 写到标准输出',
    en: 'file to write, .xlsx or .csv by its name; without it, CSV goes to standard output',
  },
  weight: {
    zh: '权重所在的列；base 表示以填报数据中各地区的基期数作权重；表中只有一列时可以不写',
    en: "column of the weights; base: each area's own figure of the base year, from submissions; may be left out where there is one column",
  },
  base: {
    zh: '含各地区基期数的填报数据，--share growth 和 --floor base 要用；可写多次',
    en: 'submission with the figures of the base year, for --share growth and --floor base; may be repeated',
  },
  sharedIndicator: {
    zh: '分解哪个指标（名称、序号或代号），可写多次；不写则为全部主要总量指标',
    en: 'indicator to share out (name, number or id); may be repeated; without it, every headline count',
  },
  sharingAreas: {
    zh: '只分给这些地区，用逗号隔开，可写多次；不写则为规划直属的全部地区',
    en: "areas to share among, separated by commas; may be repeated; without it, all areas right below the plan's own",
  },
  fixed: {
    zh: '指定的目标或份额（列为地区、指标、目标或份额），其余地区分剩下的；可写多次',
    en: 'targets or shares that are fixed (columns area, indicator, target or share); the others share what is left; may be repeated',
  },
  floor: {
    zh: '各地区的下限（列为地区、指标、下限）；base 表示年末存量等不低于基期数；可写多次',
    en: 'least figures of areas (columns area, indicator, floor); base: no level below its base-year figure; may be repeated',
  },
  share: {
    zh: '按权重分什么：target 目标，growth 目标比各地区基期数之和多出的部分',
    en: "what is shared by weight: the target, or with growth what it has above the areas' base-year figures",
  },
  decimals: {
    zh: '各地区目标的小数位数，不细于一人、一个；不写则比规划所印多两位',
    en: 'digits after the point, never parts of one person or thing; without it, two more than printed',
  },
  allocationOutput: {
    zh: '写到哪个 .csv 文件；不写则写到标准输出',
    en: 'the .csv file to write; without it, standard output',
  },
  show: {
    zh: '列出哪些指标：all 全部，failures 只列没有通过的',
    en: 'which indicators to list: all, or failures only',
  },
  color: { zh: '强制使用颜色', en: 'use colours whatever the terminal' },
  noColor: { zh: '不使用颜色', en: 'use no colours' },
  ascii: { zh: '表格线和标记只用 ASCII 字符', en: 'draw lines and marks in ASCII only' },
  lang: { zh: '报告语言：zh 中文，en 英文', en: 'language of the report: zh or en' },
  commitments: {
    zh: '逐条列出没有数据的正文承诺',
    en: 'list every commitment of the prose, also those without data',
  },
  noCommitments: {
    zh: '不逐条列出没有数据的正文承诺，即使配置文件如此要求',
    en: 'do not ask for commitments without data, whatever is configured',
  },
  diffCommitments: {
    zh: '新旧都没有数据的正文承诺也计入不变的判定',
    en: 'count commitments of the prose without data in either among the unchanged results',
  },
  help: { zh: '显示帮助', en: 'show this help' },
  version: { zh: '显示版本号', en: 'show the version' },
} satisfies Record<string, Text>;

/** The headings that commander writes in English. */
export const HELP_HEADINGS = {
  usage: { zh: '用法：', en: 'Usage:' },
  arguments: { zh: '参数：', en: 'Arguments:' },
  options: { zh: '选项：', en: 'Options:' },
  globalOptions: { zh: '通用选项：', en: 'Global Options:' },
  commands: { zh: '命令：', en: 'Commands:' },
  choices: { zh: '可选', en: 'choices' },
  default: { zh: '默认', en: 'default' },
} satisfies Record<string, Text>;

/** Below the help of the program. */
export const EXIT_CODE_HELP: Text = {
  zh: [
    '退出码：',
    '  0  已判定，没有未通过的指标',
    '  1  已判定，至少一项指标未通过（范围由 --fail-on 决定）',
    '  2  数据不能据以判定：有错误，或没有一项能够判定',
    '  3  没有运行成功：用法、配置、规划文件、输入文件或程序内部有错误',
    '有错误时退出码为2，不论是否有指标未通过。',
  ].join('\n'),
  en: [
    'Exit codes:',
    '  0  judged, and no indicator fails',
    '  1  judged, and at least one indicator fails (--fail-on says which count)',
    '  2  the data are not fit to be judged: an error, or nothing could be judged',
    '  3  could not run: usage, configuration, plan files, input files or an internal error',
    'With errors in the data it is 2, whether or not an indicator fails.',
  ].join('\n'),
};

/** Below the help of `diff`. */
export const DIFF_HELP: Text = {
  zh: [
    '两份填报按同样的选项、在同一时间判定：--as-of 的时间，不写则为新填报中最近的规划年份。',
    '加 --area 时，只对比这个地区的数和判定。数按数值对比：单位、写法和行的次序不同不算改动。',
    '退出码与 check 检查新填报时相同；旧填报的问题会列出，但不影响退出码。',
  ].join('\n'),
  en: [
    'Both are judged by the same options and at one time: that of --as-of, or else the latest plan',
    'year in the new submission. With --area, only the figures and results of that area are compared.',
    'Figures are compared as values: another unit, spelling or order of rows is no change.',
    'The exit code is the one that check gives for the new submission; faults of the old one are said',
    'and do not count.',
  ].join('\n'),
};

/** Below the help of `allocate`. */
export const ALLOCATE_HELP: Text = {
  zh: [
    '各地区先按权重舍去尾数，剩下的最小单位依次补给余数最大的地区，所以合计正好等于规划目标。',
    '低于下限的取下限，其余地区分剩下的。每个目标怎样得来，写在它旁边的各列；合计的核对写到标准错误。',
    '比率不能分解。退出码：0 已分解，3 不能分解或没有运行成功。',
  ].join('\n'),
  en: [
    'Every part is rounded down, and the units left over go to the largest remainders, so that the parts',
    'add up to the target exactly. An area below its floor gets the floor, and the others share what is',
    'left. How each target came about stands beside it; the proof of the sums goes to standard error.',
    'Rates cannot be shared out. Exit codes: 0 shared out, 3 impossible or could not run.',
  ].join('\n'),
};
