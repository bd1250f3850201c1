import type { Text } from '../catalogue/types.js';
import type { Language } from './words.js';

/** What the parsers of CSV, JSON and YAML call the faults that people make; any other reason is shown as it is. */
const FAULTS: Readonly<Record<string, Text>> = {
  CSV_QUOTE_NOT_CLOSED: { zh: '双引号没有成对', en: 'a double quote is never closed' },
  CSV_INVALID_CLOSING_QUOTE: { zh: '右引号后面还有内容', en: 'text follows a closing quote' },
  INVALID_OPENING_QUOTE: { zh: '双引号出现在内容中间', en: 'a double quote stands in the middle of a cell' },
  InvalidSymbol: { zh: '有不认识的字词，文字应加双引号', en: 'a word without double quotes' },
  InvalidNumberFormat: { zh: '数字写法不对', en: 'a number is written wrongly' },
  PropertyNameExpected: { zh: '此处应是加双引号的键', en: 'a key in double quotes was expected' },
  ValueExpected: { zh: '此处应有值', en: 'a value was expected' },
  ColonExpected: { zh: '键后面缺少冒号', en: 'a colon is missing behind a key' },
  CommaExpected: { zh: '两项之间缺少逗号', en: 'a comma is missing between two items' },
  CloseBraceExpected: { zh: '缺少右花括号', en: 'a closing brace is missing' },
  CloseBracketExpected: { zh: '缺少右方括号', en: 'a closing bracket is missing' },
  EndOfFileExpected: { zh: '内容结束后还有文字', en: 'text follows the end of the data' },
  InvalidCommentToken: { zh: 'JSON 中不能写注释', en: 'comments are not allowed in JSON' },
  UnexpectedEndOfString: { zh: '双引号没有成对', en: 'a double quote is never closed' },
  UnexpectedEndOfNumber: { zh: '数字没有写完', en: 'a number breaks off' },
  InvalidEscapeCharacter: { zh: '反斜杠用法不对', en: 'a backslash is used wrongly' },
  InvalidCharacter: { zh: '有不允许的字符', en: 'a character that is not allowed' },
  ALIAS_PROPS: { zh: '引用（*）后面不能再有标记', en: 'an alias (*) cannot have properties' },
  BAD_ALIAS: {
    zh: '引用（*）用法不对；以 * 开头的文字应加引号',
    en: 'a wrong alias; text that starts with * must be in quotes',
  },
  BAD_COLLECTION_TYPE: { zh: '列表或键值的类型不对', en: 'a list or map of the wrong type' },
  BAD_DIRECTIVE: {
    zh: '% 指令用法不对；以 % 开头的文字应加引号',
    en: 'a wrong directive; text that starts with % must be in quotes',
  },
  BAD_DQ_ESCAPE: { zh: '双引号里的反斜杠用法不对', en: 'a backslash is used wrongly within double quotes' },
  BAD_INDENT: {
    zh: '缩进不对，同一条的键应从同一列开始',
    en: 'wrong indentation; keys of one entry must start in one column',
  },
  BAD_PROP_ORDER: { zh: '标记的位置不对', en: 'a property stands in the wrong place' },
  BAD_SCALAR_START: {
    zh: '这个字符不能作文字的开头，请加引号',
    en: 'text cannot start with this character; put it in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个冒号，带冒号的文字应加引号',
    en: 'two colons on a line; text with a colon must be in quotes',
  },
  BLOCK_IN_FLOW: { zh: '括号里不能换成分行的写法', en: 'lines of their own cannot stand within brackets' },
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'a key is given twice' },
  IMPOSSIBLE: { zh: '内容读不出来', en: 'it cannot be read' },
  KEY_OVER_1024_CHARS: { zh: '键太长', en: 'a key is too long' },
  MISSING_CHAR: {
    zh: '缺少配对的引号、括号，或缺少冒号、逗号',
    en: 'a quote, bracket, colon or comma is missing',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '缺少冒号，或文字断成了几行',
    en: 'a colon is missing, or text runs over several lines',
  },
  MULTIPLE_ANCHORS: { zh: '一处有几个 & 标记', en: 'more than one anchor (&)' },
  MULTIPLE_DOCS: { zh: '有多份内容（---），只能有一份', en: 'more than one document (---)' },
  MULTIPLE_TAGS: { zh: '一处有几个 ! 标记', en: 'more than one tag (!)' },
  NON_STRING_KEY: { zh: '键应是文字', en: 'a key must be text' },
  RESOURCE_EXHAUSTION: { zh: '引用（*）展开后太大', en: 'aliases (*) multiply beyond measure' },
  TAB_AS_INDENT: { zh: '缩进不能用制表符，请用空格', en: 'indentation cannot be tabs; use blanks' },
  TAG_RESOLVE_FAILED: {
    zh: '不认识的 ! 标记；以 ! 开头的文字应加引号',
    en: 'an unknown tag; text that starts with ! must be in quotes',
  },
  UNEXPECTED_TOKEN: { zh: '此处多了字符', en: 'a character too many' },
  'no text': { zh: '不是文字，请另存为 UTF-8', en: 'no text; save it again as UTF-8' },
};

/** A parser's reason in words. */
export function syntaxFault(reason: string, lang: Language): string {
  return FAULTS[reason]?.[lang] ?? (reason || UNKNOWN[lang]);
}

const UNKNOWN: Text = { zh: '原因不明', en: 'reason unknown' };
