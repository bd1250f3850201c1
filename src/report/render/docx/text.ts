import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import { textLines } from '../../document/text-lines.js';

/** The lines of a text as they are. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return textLines(text).map(
    (line, i) => new TextRun({ ...options, text: line, ...(i === 0 ? {} : { break: 1 }) }),
  );
}

export function paragraphOf(text: string, options: IParagraphOptions, run: IRunOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs(text, run) });
}
