import {
  AlignmentType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx';
import type { Language } from '../../../messages/words.js';
import { type FontRole, fontOf } from './fonts.js';

/** Half points: 二号, 三号, 四号, 小四, 小五. */
const SIZES = { title: 44, body: 32, page: 28, small: 24, tiny: 18 } as const;
const BLACK = '000000';
/** Lines of 28.5 points, so that 22 of them make a page. */
const LINE = { line: 570, lineRule: LineRuleType.EXACT } as const;
/** Two characters; programs that do not count in characters take the twips. */
const INDENT = { firstLine: 640, firstLineChars: 200 } as const;
const CENTRED = { alignment: AlignmentType.CENTER } as const;

/** Names of the styles that are not built in. */
export type StyleId = 'BodyText' | 'Outcome' | 'Remark' | 'TableCaption' | 'TableText' | 'Drawing' | 'Spacer';

export function stylesFor(lang: Language): IStylesOptions {
  const run = (role: FontRole, size: number, bold = false) => ({
    font: fontOf(role, lang),
    size,
    bold,
    color: BLACK,
  });
  const strong = lang === 'en';
  const heading = (role: FontRole, level: number) => ({
    run: run(role, SIZES.body, strong),
    paragraph: {
      spacing: { ...LINE, before: level === 0 ? 160 : 80, after: 60 },
      indent: INDENT,
      keepNext: true,
      outlineLevel: level,
    },
  });
  return {
    default: {
      document: { run: { ...run('body', SIZES.body), language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      title: { run: run('title', SIZES.title, strong), paragraph: { ...CENTRED, spacing: { after: 200 } } },
      heading1: heading('heading', 0),
      heading2: heading('subheading', 1),
    },
    paragraphStyles: [
      style('BodyText', 'Body Text', run('body', SIZES.body), {
        spacing: LINE,
        indent: INDENT,
        alignment: lang === 'zh' ? AlignmentType.BOTH : AlignmentType.LEFT,
      }),
      style('Outcome', 'Outcome', run('body', SIZES.body, true), { spacing: LINE, indent: INDENT }),
      style('Remark', 'Remark', run('body', SIZES.small), {
        spacing: { before: 60, after: 60 },
        indent: { firstLine: 480, firstLineChars: 200 },
      }),
      style('Subtitle', 'Subtitle', run('subheading', SIZES.body), {
        ...CENTRED,
        spacing: { ...LINE, after: 60 },
      }),
      style('TableCaption', 'Table Caption', run('heading', SIZES.small, strong), {
        ...CENTRED,
        spacing: { before: 160, after: 80 },
        keepNext: true,
      }),
      style('TableText', 'Table Text', run('body', SIZES.small), {}),
      style('Drawing', 'Drawing', run('body', SIZES.small), CENTRED),
      style('Spacer', 'Spacer', run('body', SIZES.tiny), {}),
      style('Footer', 'footer', run('page', SIZES.page), {}),
    ],
  };
}

type Run = NonNullable<IParagraphStyleOptions['run']>;
type Layout = NonNullable<IParagraphStyleOptions['paragraph']>;

function style(
  id: StyleId | 'Subtitle' | 'Footer',
  name: string,
  run: Run,
  paragraph: Layout,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

export const HEADING_NUMBERS = 'headings';
export const BULLETS = 'bullets';

/** Headings are numbered as official documents do: 一、 and （一）. */
export function numberingFor(lang: Language): INumberingOptions {
  const chinese = { format: LevelFormat.CHINESE_COUNTING_THOUSAND, suffix: LevelSuffix.NOTHING } as const;
  const decimal = { format: LevelFormat.DECIMAL, suffix: LevelSuffix.SPACE } as const;
  const texts = lang === 'zh' ? ['%1、', '（%2）'] : ['%1.', '%1.%2'];
  const indented = { paragraph: { indent: INDENT } };
  return {
    config: [
      {
        reference: HEADING_NUMBERS,
        levels: texts.map((text, level) => ({
          level,
          text,
          style: indented,
          ...(lang === 'zh' ? chinese : decimal),
        })),
      },
      {
        reference: BULLETS,
        levels: [
          { level: 0, format: LevelFormat.BULLET, text: '•', suffix: LevelSuffix.SPACE, style: indented },
        ],
      },
    ],
  };
}
