import { type FindingMessages, plainFix } from './finding-messages.js';
import { plural } from './phrase.js';
import { SPAN } from './times.js';

type Code =
  | 'missing-binding'
  | 'missing-headline'
  | 'missing-areas'
  | 'not-collected-here'
  | 'allocation-short'
  | 'nothing-judged'
  | 'more-findings';

/** What is said of figures that are missing or not owed, and of a run as a whole. */
export const COVERAGE_FINDINGS = {
  'missing-binding': {
    message: {
      zh: ({ area, year, month, indicators }, words) =>
        `${words.area(area)}${SPAN.zh(year, month)}缺${indicators.length}项约束性指标：${words.indicators(indicators)}`,
      en: ({ area, year, month, indicators }, words) =>
        `${words.area(area)} leaves out ${plural(indicators.length, 'binding indicator')} in ${SPAN.en(year, month)}: ${words.indicators(indicators)}`,
    },
    fix: {
      zh: ({ year, month }) => `补报${SPAN.zh(year, month)}的数，约束性指标不能缺报`,
      en: ({ year, month }) =>
        `submit the figures for ${SPAN.en(year, month)}; binding indicators may not be left out`,
    },
    meaning: {
      zh: '约束性指标是必须完成的，有填报的地区不能缺报，所以按错误处理。缺报的指标显示为“无数据”，不算通过，也不算未通过。只检查有填报的地区和判定年份，尚未实施的指标和只由市级统计的指标不计。',
      en: 'Binding indicators must be met, so an area that submits may not leave one out: this is an error. The indicator shows as "no data", which is neither a pass nor a fail. Only areas that submit and the year judged are looked at; pending indicators and those kept by the city alone are not counted.',
    },
    action: { zh: '补报所缺指标在判定年份的数。', en: 'Submit the missing figures for the year judged.' },
  },
  'missing-headline': {
    message: {
      zh: ({ area, year, month, indicators }, words) =>
        `${words.area(area)}${SPAN.zh(year, month)}缺${indicators.length}项预期性指标：${words.indicators(indicators)}`,
      en: ({ area, year, month, indicators }, words) =>
        `${words.area(area)} leaves out ${plural(indicators.length, 'anticipatory indicator')} in ${SPAN.en(year, month)}: ${words.indicators(indicators)}`,
    },
    fix: {
      zh: ({ year, month }) => `补报${SPAN.zh(year, month)}的数；不统计的可以不管`,
      en: ({ year, month }) =>
        `submit the figures for ${SPAN.en(year, month)}, or leave it if they are not collected`,
    },
    meaning: {
      zh: '有填报的地区在判定年份缺报了预期性指标。缺报的指标显示为“无数据”，其他指标照常判定。尚未实施的指标和只由市级统计的指标不计。',
      en: 'An area that submits leaves out anticipatory indicators in the year judged. They show as "no data"; everything else is judged as usual. Pending indicators and those kept by the city alone are not counted.',
    },
    action: {
      zh: '补报所缺指标在判定年份的数；不统计的可以不管。',
      en: 'Submit the missing figures for the year judged, or leave those that are not collected.',
    },
  },
  'missing-areas': {
    message: {
      zh: ({ area, areas, indicators, years }, words) =>
        `${words.list(years)}年，${words.area(area)}有${indicators.length}项指标由各地区汇总，缺${areas.length}个地区的数：${words.areas(areas)}；涉及指标：${words.indicators(indicators)}`,
      en: ({ area, areas, indicators, years }, words) =>
        `in ${words.list(years)}, ${plural(indicators.length, 'indicator')} of ${words.area(area)} ${indicators.length === 1 ? 'rests' : 'rest'} on areas of which ${areas.length} did not report: ${words.areas(areas)}; concerned: ${words.indicators(indicators)}`,
    },
    fix: {
      zh: () => '补报这些地区的数（比率须填分子、分母），或直接填报全市数',
      en: () =>
        'submit the figures of these areas (for rates, numerator and denominator), or submit the figure of the whole',
    },
    meaning: {
      zh: '没有填报全市数时，全市数由各地区汇总。有地区没报，合计就只是下限：下限已经达标的仍判通过，否则判为“无法判定”。比率须有各地区的分子和分母，缺一个就无法合并。',
      en: 'Where no figure of the whole was submitted, it is put together from the areas. With areas missing, a sum is only a lower bound: enough already is a pass, anything else is "undecided". A rate needs the numerator and denominator of every area.',
    },
    action: {
      zh: '补报所缺地区的数，或直接填报全市数。',
      en: 'Submit the figures of the missing areas, or the figure of the whole.',
    },
  },
  'not-collected-here': {
    message: {
      zh: ({ indicator, area }, words) =>
        `“${words.indicator(indicator)}”只由市级统计，${words.area(area)}不需要填报`,
      en: ({ indicator, area }, words) =>
        `"${words.indicator(indicator)}" is kept by the city alone; ${words.area(area)} need not report it`,
    },
    ...plainFix({
      zh: '删去这个数；如果是全市数，把地区改为全市',
      en: 'remove the figure; if it is the figure of the whole, give the whole as its area',
    }),
    meaning: {
      zh: '这项指标只在市级统计，区里没有目标。该地区的这一项显示为“暂不适用”，不作判定。要判定全市，请填报全市数。',
      en: 'The indicator is kept for the city as a whole and sets nothing for its areas. The area’s row shows as "not applicable" and is not judged. To have the city judged, submit the city’s figure.',
    },
  },
  'allocation-short': {
    message: {
      zh: ({ indicator, sum, target }, words) =>
        `“${words.indicator(indicator)}”分解到各地区的目标合计 ${words.number(sum)}${words.unit(indicator)}，${sum.compare(target) < 0 ? '少于' : '多于'}规划目标 ${words.number(target)}${words.unit(indicator)}`,
      en: ({ indicator, sum, target }, words) =>
        `the targets the areas are given for "${words.indicator(indicator)}" add up to ${words.number(sum)} ${words.unit(indicator)}, ${sum.compare(target) < 0 ? 'less' : 'more'} than the plan’s ${words.number(target)} ${words.unit(indicator)}`,
    },
    ...plainFix({
      zh: '调整分解方案，使各地区目标之和不少于规划目标（越低越好的，不多于）；漏列的地区补上',
      en: 'change the allocation until the areas’ targets add up to the plan’s target (where less is better, to no more), and add any area left out',
    }),
    meaning: {
      zh: '各地区目标加起来还达不到规划目标（越低越好的，则是超过规划目标），就会出现各区都完成、全市没完成的情况，分解方案本身需要改正。各地区仍按方案中的目标判定，但在改正之前，各地区的结论不可采信。比率不相加，不作这项检查。',
      en: 'If the areas’ targets add up to less than the plan’s (where less is better: to more), every area may pass while the plan fails, so the allocation itself is wrong. Areas are still judged by the targets given, but do not rely on those rows until it is mended. Rates never add and are not checked.',
    },
  },
  'nothing-judged': {
    message: {
      zh: ({ year, month }) =>
        year === null
          ? '没有规划期内任何年份的数，无从判定'
          : `${SPAN.zh(year, month)}没有一项指标能够得出结论`,
      en: ({ year, month }) =>
        year === null
          ? 'there is no figure for any year of the plan, so nothing can be judged'
          : `no indicator could be judged in ${SPAN.en(year, month)}`,
    },
    ...plainFix({
      zh: '核对年份、地区和 --as-of、--area 选项，补报缺少的数',
      en: 'check the years, the areas and the options --as-of and --area, and submit what is missing',
    }),
    meaning: {
      zh: '没有任何一项得出“通过”或“未通过”。一项都没有判定不等于通过，所以按错误处理。常见原因：年份或地区选错；只填报了基期年份的数；地区没有分解目标；数只是界限，或缺的地区太多。',
      en: 'Not one row came out as a pass or a fail. Nothing judged is not success, so this is an error. The usual causes: the wrong year or area, base-year figures only, areas without targets of their own, mere bounds, or too many areas missing.',
    },
  },
  'more-findings': {
    message: {
      zh: ({ code, count, shown }) =>
        `从这里起还有 ${count} 条 ${code}，只计数，不再逐条列出；已列出前 ${shown} 条`,
      en: ({ code, count, shown }) =>
        `from here on there ${count === 1 ? 'is' : 'are'} ${plural(count, 'more finding')} of ${code}, counted but not listed; the first ${shown} are listed`,
    },
    ...plainFix({
      zh: '先改正已列出的；同一类问题往往出于同一个原因，改正后再检查一次',
      en: 'mend those that are listed first; so many of one kind mostly have one cause; then check again',
    }),
    meaning: {
      zh: '一个文件里同一类问题太多，只逐条列出前 1000 条，其余的只计数。没有列出的同样有效：严重程度与所代表的问题相同，照样影响退出码，有错误的数同样不参与判定。',
      en: 'One file has so many findings of one kind that only the first 1,000 are listed; the rest are counted. They count all the same: this finding has the severity of those it stands for, the exit code rests on them too, and figures with an error are not judged.',
    },
  },
} satisfies FindingMessages<Code>;
