import { type Phrase, plural } from './phrase.js';

function orZh(names: readonly string[]): string {
  return names.join('、');
}

function orEn(names: readonly string[]): string {
  return names.join(', ');
}

function hintZh(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : `；最接近的是 ${orZh(nearest)}`;
}

function hintEn(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : `; nearest: ${orEn(nearest)}`;
}

/** Why the program could not run. */
export const CLI_ERRORS = {
  missingFile: {
    zh: path => `找不到文件或文件夹 ${path}，请核对路径`,
    en: path => `there is no file or folder ${path}; check the path`,
  } satisfies Phrase<[path: string]>,
  folderWithoutCsv: {
    zh: path => `文件夹 ${path} 中没有能读取的文件；请放入工作簿、CSV、JSON 或 YAML 文件`,
    en: path =>
      `there is no file to read in the folder ${path}; put workbooks, CSV, JSON or YAML files there`,
  } satisfies Phrase<[path: string]>,
  patternWithoutFiles: {
    zh: path => `没有文件符合 ${path}；请核对文件夹和通配符（* 不跨文件夹，** 可以）`,
    en: path =>
      `no file fits the pattern ${path}; check the folder and the wildcards (* stays within a folder, ** does not)`,
  } satisfies Phrase<[path: string]>,
  unreadableFile: {
    zh: path => `文件 ${path} 无法读取，请检查读取权限`,
    en: path => `the file ${path} cannot be read; check its permissions`,
  } satisfies Phrase<[path: string]>,
  noSeeds: {
    zh: path => `找不到文件夹 ${path}，请核对 --seeds 的路径`,
    en: path => `there is no folder ${path}; check the path of --seeds`,
  } satisfies Phrase<[path: string]>,
  unknownPlan: {
    zh: (plan, known) => `没有名为 ${plan} 的规划或文件夹；自带的规划有：${orZh(known)}`,
    en: (plan, known) => `there is no plan or folder ${plan}; plans on board: ${orEn(known)}`,
  } satisfies Phrase<[plan: string, known: readonly string[]]>,
  brokenPlan: {
    zh: count => `规划有${count}处问题，改正后才能使用：`,
    en: count =>
      `the plan cannot be used until ${plural(count, 'problem')} ${count === 1 ? 'is' : 'are'} mended:`,
  } satisfies Phrase<[count: number]>,
  brokenAllocation: {
    zh: count => `分解方案有${count}处问题，改正后才能使用：`,
    en: count =>
      `the allocation cannot be used until ${plural(count, 'problem')} ${count === 1 ? 'is' : 'are'} mended:`,
  } satisfies Phrase<[count: number]>,
  brokenMapping: {
    zh: count => `映射文件有${count}处问题，改正后才能使用：`,
    en: count =>
      `the mapping file cannot be used until ${plural(count, 'problem')} ${count === 1 ? 'is' : 'are'} mended:`,
  } satisfies Phrase<[count: number]>,
  brokenConfig: {
    zh: count => `配置文件有${count}处问题，改正后才能使用：`,
    en: count =>
      `the configuration cannot be used until ${plural(count, 'problem')} ${count === 1 ? 'is' : 'are'} mended:`,
  } satisfies Phrase<[count: number]>,
  unknownArea: {
    zh: (written, nearest) => `“${written}”不是规划所辖的地区${hintZh(nearest)}`,
    en: (written, nearest) => `"${written}" is not an area of the plan${hintEn(nearest)}`,
  } satisfies Phrase<[written: string, nearest: readonly string[]]>,
  unknownReading: {
    zh: (written, known) => `没有名为“${written}”的读法；可用的有：${orZh(known)}`,
    en: (written, known) => `there is no reading "${written}"; known readings: ${orEn(known)}`,
  } satisfies Phrase<[written: string, known: readonly string[]]>,
  asOfOutside: {
    zh: (written, first, last) => `判定年份${written}不在规划期内，应为${first}—${last}年`,
    en: (written, first, last) => `the year ${written} is outside the plan; expected ${first} to ${last}`,
  } satisfies Phrase<[written: string, first: string, last: string]>,
  asOfNotTime: {
    zh: written => `“${written}”不是年份或月份，应写作 2023 或 2023-09`,
    en: written => `"${written}" is neither a year nor a month; expected 2023 or 2023-09`,
  } satisfies Phrase<[written: string]>,
  notSize: {
    zh: written => `“${written}”不是内存大小，应写作如 300MB 或 2GB`,
    en: written => `"${written}" is no amount of memory; expected for example 300MB or 2GB`,
  } satisfies Phrase<[written: string]>,
  notThreads: {
    zh: written => `“${written}”不是线程数，应写作1至999的整数`,
    en: written => `"${written}" is no number of threads; expected a whole number from 1 to 999`,
  } satisfies Phrase<[written: string]>,
  unknownCode: {
    zh: (written, nearest) => `没有代码“${written}”${hintZh(nearest)}；全部代码见 plancheck explain`,
    en: (written, nearest) =>
      `there is no code "${written}"${hintEn(nearest)}; plancheck explain lists them all`,
  } satisfies Phrase<[written: string, nearest: readonly string[]]>,
  unknownIndicator: {
    zh: (written, nearest) =>
      `“${written}”不是规划中的指标${hintZh(nearest)}；全部指标见 plancheck plan show`,
    en: (written, nearest) =>
      `"${written}" is not an indicator of the plan${hintEn(nearest)}; plancheck plan show lists them all`,
  } satisfies Phrase<[written: string, nearest: readonly string[]]>,
  cannotWrite: {
    zh: (path, reason) => `报告无法写入 ${path}（${reason}），请检查路径、写入权限和磁盘空间`,
    en: (path, reason) =>
      `the report cannot be written to ${path} (${reason}); check the path, its permissions and the space left`,
  } satisfies Phrase<[path: string, reason: string]>,
  outputIsInput: {
    zh: path => `${path} 是输入文件，报告不能写在它上面，请换一个文件名`,
    en: path => `${path} is an input; the report must not overwrite it, so name another file`,
  } satisfies Phrase<[path: string]>,
  outputWithoutFormat: {
    zh: path => `-o ${path} 前面没有与它成对的 -f；每个 -o 写在它的 -f 后面，如 -f junit -o ${path}`,
    en: path => `-o ${path} has no -f of its own; write each -o after its -f, as in -f junit -o ${path}`,
  } satisfies Phrase<[path: string]>,
  twoForStdout: {
    zh: () => '屏幕上只能显示一份报告；其余的 -f 后面各写一个 -o 文件名',
    en: () => 'only one report can go to standard output; give every other -f an -o of its own',
  } satisfies Phrase<[]>,
  outputTwice: {
    zh: path => `两份报告都要写入 ${path}，请换一个文件名`,
    en: path => `two reports would go to ${path}; name another file for one of them`,
  } satisfies Phrase<[path: string]>,
  bytesToTerminal: {
    zh: format => `${format} 不能显示在屏幕上，请用 -o 写入文件`,
    en: format => `${format} is nothing to look at on a screen; write it to a file with -o`,
  } satisfies Phrase<[format: string]>,
  mappingToStdout: {
    zh: () => '标准输出只写报告；映射文件请用 --write-mapping 写到一个文件',
    en: () => 'standard output is for the report; name a file with --write-mapping',
  } satisfies Phrase<[]>,
  stdinTwice: {
    zh: () => '标准输入只能读一次：“-”只能写一处',
    en: () => 'standard input can be read once: only one of the inputs can be -',
  } satisfies Phrase<[]>,
  bulkMemory: {
    zh: detail => `大文件放不进所给的内存（${detail}），请用 --memory-limit 放宽，或用 --bulk never 逐行读取`,
    en: detail =>
      `a large file does not fit the memory given (${detail}); widen it with --memory-limit, or read it row by row with --bulk never`,
  } satisfies Phrase<[detail: string]>,
  bulkDisk: {
    zh: detail => `临时文件夹空间不够或无法写入（${detail}），请腾出空间，或用环境变量 TMPDIR 换一处`,
    en: detail =>
      `the temporary folder is full or cannot be written (${detail}); free some space, or name another one in TMPDIR`,
  } satisfies Phrase<[detail: string]>,
  bulkChanged: {
    zh: file => `读取 ${file} 时它被改动了，请在它不再变动后重试`,
    en: file => `${file} was changed while it was read; run again when nobody writes to it`,
  } satisfies Phrase<[file: string]>,
  bulkFailed: {
    zh: detail => `DuckDB 无法读取（${detail}），可用 --bulk never 逐行读取`,
    en: detail => `DuckDB could not read it (${detail}); --bulk never reads it row by row`,
  } satisfies Phrase<[detail: string]>,
  internal: {
    zh: message => `程序内部错误：${message}。这是程序的缺陷，请把命令和这条信息报告给维护者`,
    en: message => `internal error: ${message}. This is a bug; please report it with the command you ran`,
  } satisfies Phrase<[message: string]>,
};

/** What is wrong with the command line itself. */
export const USAGE_ERRORS = {
  prefix: { zh: () => '用法错误：', en: () => 'usage error: ' } satisfies Phrase<[]>,
  seeHelp: {
    zh: command => `用 ${command} --help 查看用法`,
    en: command => `see ${command} --help`,
  } satisfies Phrase<[command: string]>,
  unknownCommand: {
    zh: (written, nearest) => `没有命令 ${written}${hintZh(nearest)}`,
    en: (written, nearest) => `there is no command ${written}${hintEn(nearest)}`,
  } satisfies Phrase<[written: string, nearest: readonly string[]]>,
  unknownOption: {
    zh: (written, nearest) => `没有选项 ${written}${hintZh(nearest)}`,
    en: (written, nearest) => `there is no option ${written}${hintEn(nearest)}`,
  } satisfies Phrase<[written: string, nearest: readonly string[]]>,
  missingArgument: {
    zh: name => `缺少参数 ${name}`,
    en: name => `the argument ${name} is missing`,
  } satisfies Phrase<[name: string]>,
  noInputs: {
    zh: () => '没有写明要读的文件（inputs）；请写在命令后面，或写入 plancheck.config.yaml 的 inputs',
    en: () => 'there are no inputs; name them behind the command, or under inputs in plancheck.config.yaml',
  } satisfies Phrase<[]>,
  missingValue: {
    zh: option => `选项 ${option} 后面要有值`,
    en: option => `the option ${option} needs a value`,
  } satisfies Phrase<[option: string]>,
  badChoice: {
    zh: (option, written, choices) => `选项 ${option} 的值“${written}”不可用，应为 ${orZh(choices)} 之一`,
    en: (option, written, choices) => `${option} cannot be "${written}"; expected one of ${orEn(choices)}`,
  } satisfies Phrase<[option: string, written: string, choices: readonly string[]]>,
  conflicting: {
    zh: (option, other) => `${option} 和 ${other} 不能同时使用`,
    en: (option, other) => `${option} and ${other} cannot be used together`,
  } satisfies Phrase<[option: string, other: string]>,
  excessArguments: {
    zh: () => '参数太多',
    en: () => 'too many arguments',
  } satisfies Phrase<[]>,
  noCommand: {
    zh: () => '没有写明要运行哪个命令',
    en: () => 'which command to run is missing',
  } satisfies Phrase<[]>,
};
