import type { Verdict } from '../engine/status.js';

export type Tone = 'good' | 'bad' | 'doubt' | 'quiet' | 'strong';

/** Colours a piece of text, or leaves it as it is. */
export type Painter = (tone: Tone, text: string) => string;

export const plain: Painter = (_, text) => text;

export const TONE_OF: Readonly<Record<Verdict, Tone>> = {
  pass: 'good',
  fail: 'bad',
  unknown: 'doubt',
  none: 'quiet',
};

/** Loads the colours only where they are wanted. */
export async function colourful(): Promise<Painter> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  const tones: Record<Tone, (text: string) => string> = {
    good: chalk.green,
    bad: chalk.red,
    doubt: chalk.yellow,
    quiet: chalk.dim,
    strong: chalk.bold,
  };
  return (tone, text) => (text === '' ? '' : tones[tone](text));
}
