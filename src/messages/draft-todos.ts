import type { Todo, TodoArgs, TodoCode } from '../draft/todo.js';
import type { Phrase } from './phrase.js';
import type { Language } from './words.js';

/** What a draft could not decide, and between what; each is one line of a comment. */
const DRAFT_TODOS: { readonly [K in TodoCode]: Phrase<[TodoArgs[K]]> } = {
  'plan-name': {
    zh: () => '规划叫什么？表里没有写；报告的标题用它',
    en: () => 'what is the plan called? The table does not say; reports are headed by it',
  },
  document: {
    zh: () => '文号是什么？表里没有写',
    en: () => 'what number does the document have? The table does not say',
  },
  title: {
    zh: () => '文件的全名是什么？表里没有写',
    en: () => 'what is the full title of the document? The table does not say',
  },
  issued: {
    zh: () => '文件是哪天印发的？表里没有写，这里暂写规划首年的元旦',
    en: () => 'when was the document issued? The table does not say; this is the first day of the plan',
  },
  'first-year': {
    zh: ({ year }) => `规划从哪一年开始？表里没有写，暂按${year}年`,
    en: ({ year }) => `in which year does the plan begin? The table does not say; taken to be ${year}`,
  },
  'base-year': {
    zh: ({ year }) => `现状数是哪一年的？表里没有写，暂按${year}年`,
    en: ({ year }) => `of which year are the present values? The table does not say; taken to be ${year}`,
  },
  about: {
    zh: () => '“左右”从目标的多少算达到？没有成文的规定，暂按90%',
    en: () => 'from which share is an "about" met? No rule says; taken to be 90%',
  },
  'area-name': {
    zh: () => '规划所在地区的名称；下级地区各写一行，parent 都是 whole',
    en: () =>
      'name of the area of the plan; areas below it are rows of their own, with whole as their parent',
  },
  bare: {
    zh: ({ rows }) =>
      `下列各行没有印比较符号，是下限（越高越好）吗？暂都按下限 ">="，标为推定：${rows.join('、')}`,
    en: ({ rows }) =>
      `no operator is printed in these rows; is higher better? All are taken as floors, ">=", and marked as implied: ${rows.join(', ')}`,
  },
  'reported-by': {
    zh: () => '由谁填报？表里没有写，暂都写 district（各地区填报）；只有全市数的（如抽样调查）改为 city',
    en: () =>
      'who reports? The table does not say; all are district, reported by the areas; write city where only the whole has a figure, as of sample surveys',
  },
  'no-attributes': {
    zh: () => '表里没有属性列，暂都按预期性；约束性的改为 binding',
    en: () =>
      'the table has no column of attributes; all are taken as anticipatory; write binding where one is',
  },
  'brackets-unexplained': {
    zh: () => '方括号是什么意思？表下没有注，暂按规划期累计数',
    en: () => 'what do the brackets mean? No note says; taken to mark totals of the period',
  },
  'column-unused': {
    zh: ({ header }) => `没有用到“${header}”这一列，它说的是什么？`,
    en: ({ header }) => `the column "${header}" was not used; what does it say?`,
  },
  'row-left-out': {
    zh: ({ line, text }) => `第${line}行“${text}”没有名称或没有目标，没有写进来；要判定吗？`,
    en: ({ line, text }) =>
      `line ${line}, "${text}", has no name or no target and was left out; is it to be judged?`,
  },
  'line-unread': {
    zh: ({ line, text }) => `第${line}行“${text}”没有用到，它说的是哪个指标？`,
    en: ({ line, text }) => `line ${line}, "${text}", was not used; which indicator does it speak of?`,
  },
  'stock-in-brackets': {
    zh: ({ printed }) =>
      `${printed}在方括号里，名称却是某一时点的人数或总量：按年末存量 stock，还是期内累计 flow？`,
    en: ({ printed }) =>
      `${printed} stands in brackets, yet the name speaks of what is counted on one day: stock at year end, or flow over the period?`,
  },
  'yearly-in-brackets': {
    zh: ({ printed }) => `${printed}在方括号里，名称却说每年：逐年 annual，还是期内累计 flow？`,
    en: ({ printed }) =>
      `${printed} stands in brackets, yet the name says yearly: annual, or flow over the period?`,
  },
  'rate-in-brackets': {
    zh: ({ printed }) => `${printed}是比率，却在方括号里：是末年的比率，还是期内的变化？`,
    en: ({ printed }) =>
      `${printed} is a rate, yet stands in brackets: the rate of the last year, or its change over the period?`,
  },
  'total-or-yearly': {
    zh: () => '没有方括号：是期内累计 flow，还是每年的数 annual？',
    en: () => 'without brackets: a total of the period, flow, or a figure of each year, annual?',
  },
  'kind-open': {
    zh: ({ bracketed }) =>
      `名称没有说明是哪种数${bracketed ? '，只有方括号说是累计' : ''}：累计 flow、时点 stock、比率或平均 rate，还是每年 annual？`,
    en: ({ bracketed }) =>
      `the name does not say what kind of figure it is${bracketed ? ', only the brackets say total' : ''}: flow, stock, rate (also a mean) or annual?`,
  },
  'lower-better': {
    zh: ({ printed }) => `${printed}没有比较符号，按名称越低越好：是上限吗？`,
    en: ({ printed }) => `${printed} has no operator, and by its name lower is better: is it a ceiling?`,
  },
  'below-base': {
    zh: ({ base, target }) =>
      `没有比较符号，目标${target}又不高于基数${base}：是下限 ">="，还是要降到 "<="？`,
    en: ({ base, target }) =>
      `no operator is printed, and the target ${target} is not above the base ${base}: a floor, ">=", or a reduction, "<="?`,
  },
  'unit-missing': { zh: () => '单位是什么？表里没有写', en: () => 'in which unit? The table does not say' },
  'unit-differs': {
    zh: ({ unit }) => `单位“${unit}”与名称或本行的单位不一致：数的是什么？`,
    en: ({ unit }) => `the unit "${unit}" does not go with the name or the unit of the row: what is counted?`,
  },
  'words-as-target': {
    zh: ({ printed }) =>
      `“${printed}”不是能直接判定的数：改写成目标和比较符号，还是作为完成与否的事项 milestone？`,
    en: ({ printed }) =>
      `"${printed}" is no plain figure: a target and an operator, or a milestone, done or not?`,
  },
  'words-as-base': {
    zh: ({ printed }) => `基期的“${printed}”不是一个数，暂不写基数`,
    en: ({ printed }) => `"${printed}" of the base year is no figure; no base is written`,
  },
  'attribute-open': {
    zh: ({ found }) => `属性“${found}”既不是约束性也不是预期性，暂按预期性`,
    en: ({ found }) => `the attribute "${found}" is neither binding nor anticipatory; taken as anticipatory`,
  },
  'name-twice': {
    zh: ({ name }) => `“${name}”在表里不止一次，名称要能区分`,
    en: ({ name }) => `"${name}" stands in the table more than once; names must tell the rows apart`,
  },
  'part-open': {
    zh: ({ whole }) => `印在“${whole}”的其中之下，是它的一部分（不能大于它）吗？不是的，删去 partOf`,
    en: ({ whole }) =>
      `printed under "${whole}" as of which: a true part, never larger? If not, delete partOf`,
  },
  'part-without-whole': {
    zh: () => '印着“其中”，上面却没有总数行：是哪一行的其中？',
    en: () => 'printed as "of which" with no row above it: of which row?',
  },
};

export function todoText({ code, args }: Todo, lang: Language): string {
  return (DRAFT_TODOS[code][lang] as (args: Todo['args']) => string)(args);
}
