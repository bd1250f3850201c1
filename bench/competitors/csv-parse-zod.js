/** csv-parse, and zod for the shape of each row. Usage: node csv-parse-zod.js FILE PLAN_FOLDER AS_OF */
import * as z from 'zod';
import { doJob } from './by-hand.js';

const cell = z.string().trim();
const Row = z
  .strictObject({ 地区: cell, 填报单位: cell, 指标: cell, 年份: cell, 数值: cell, 单位: cell, 备注: cell })
  .transform(row => ({
    area: row.地区,
    reporter: row.填报单位,
    indicator: row.指标,
    year: row.年份,
    text: row.数值,
    unit: row.单位,
  }));

await doJob(process.argv.slice(2), { columns: true, check: row => Row.parse(row) });
