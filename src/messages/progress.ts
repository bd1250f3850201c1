import type { Phrase } from './phrase.js';

/** What is said on stderr while files are read. */
export const PROGRESS = {
  rows: {
    zh: (file, count) => `正在读取 ${file}：已读 ${count} 行`,
    en: (file, count) => `reading ${file}: ${count} rows so far`,
  } satisfies Phrase<[file: string, count: number]>,
  withoutDuck: {
    zh: () => '未安装可选组件 @duckdb/node-api，大文件逐行读取：结果相同，只是慢些',
    en: () =>
      'the optional package @duckdb/node-api is not installed: large files are read row by row, with the same result, but slower',
  } satisfies Phrase<[]>,
  config: {
    zh: file => `使用配置文件 ${file}`,
    en: file => `configured by ${file}`,
  } satisfies Phrase<[file: string]>,
  encoding: {
    zh: (file, encoding) => `${file} 按 ${encoding.toUpperCase()} 编码读取`,
    en: (file, encoding) => `${file} was read as ${encoding.toUpperCase()}`,
  } satisfies Phrase<[file: string, encoding: string]>,
};
