import type { Text } from '../catalogue/types.js';

/** What editors say of each key of `plancheck.config.yaml`. */
export const CONFIG_KEYS = {
  inputs: {
    zh: '要读的文件、文件夹或通配符；路径都从本文件所在的文件夹算起',
    en: 'Files, folders and patterns to read; every path starts at the folder of this file.',
  },
  plan: { zh: '规划的代号，或规划文件夹的路径', en: 'Id of a plan on board, or path of a plan folder.' },
  allocation: {
    zh: '分解方案文件，给各地区定目标',
    en: 'Allocation file that gives areas targets of their own.',
  },
  mapping: {
    zh: '映射文件：说明程序认不出的表头、指标和地区名称',
    en: 'Mapping file that says what headers and names mean that are not recognised.',
  },
  asOf: {
    zh: '判定到哪一年（2023），或哪个月为止的累计数（"2023-09"）',
    en: 'Year to judge (2023), or month up to which figures to date are judged ("2023-09").',
  },
  area: { zh: '只判定这个地区', en: 'Judge this area only.' },
  readings: { zh: '按文件的另外哪些读法判定', en: 'Other readings of the document to judge by.' },
  method: {
    zh: '用哪种方法衡量进度：schedule 序时进度，cagr 复合增长率之比，distance 从基期到目标已走的比例；状态和退出码总是按序时进度',
    en: 'How progress is measured: schedule, cagr (ratio of growth rates) or distance (share of the way from base to target); statuses and the exit code are always those of the schedule.',
  },
  failOn: {
    zh: '哪些指标未通过时退出码为1：any 任何一项，binding 只看约束性指标，never 都不计',
    en: 'Which failing indicators give exit code 1: any, binding ones only, or never.',
  },
  strict: { zh: '把警告当作错误', en: 'Count warnings as errors.' },
  commitments: {
    zh: '逐条列出没有数据的正文承诺',
    en: 'List every commitment of the prose, also those without data.',
  },
  show: {
    zh: '列出哪些指标：all 全部，failures 只列没有通过的',
    en: 'Indicators to list: all, or failures only.',
  },
  lang: { zh: '报告语言：zh 中文，en 英文', en: 'Language of the report: zh or en.' },
  encoding: {
    zh: '文本文件的编码；不写则按整个文件判断',
    en: 'Encoding of text files; without it, decided over the whole file.',
  },
  inputFormat: {
    zh: '输入的格式；不写则按内容和扩展名判断',
    en: 'Format of the inputs; without it, by content and name.',
  },
  sheets: { zh: '只读工作簿中这些名称的工作表', en: 'Read only the sheets of these names.' },
  outputs: {
    zh: '要写的报告，每份有 format 和 file；没有 file 的显示在屏幕上，只能有一份',
    en: 'Reports to write, each with a format and a file; one of them may go without a file to standard output.',
  },
} satisfies Record<string, Text>;
