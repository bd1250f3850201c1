import { SECTIONS } from '../../../messages/document.js';
import { section, tableBlock } from '../blocks.js';
import type { Section } from '../model.js';
import type { Pages } from '../pages.js';
import { findingTable } from '../tables/finding-table.js';

export function findings({ report, words }: Pages): Section[] {
  if (report.findings.length === 0) return [];
  return section('findings', SECTIONS.findings[words.lang], [
    tableBlock(findingTable(report.findings, words)),
  ]);
}
