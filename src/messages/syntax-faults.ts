import type { Text } from '../catalogue/types.js';
import type { Language } from './words.js';

/** What the parsers of CSV and JSON call the faults that people make; any other reason is shown as it is. */
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
};

/** A parser's reason in words. */
export function syntaxFault(reason: string, lang: Language): string {
  return FAULTS[reason]?.[lang] ?? (reason || UNKNOWN[lang]);
}

const UNKNOWN: Text = { zh: '原因不明', en: 'reason unknown' };
