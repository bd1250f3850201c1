import { LANGUAGES, type Language } from '../messages/words.js';
import type { Io } from './io.js';

/** `--lang` where it is valid, else the locale: Chinese where it says so, English otherwise. */
export function languageOf(argv: readonly string[], io: Io): Language {
  return asked(argv) ?? fromLocale(localeOf(io));
}

/** Help and usage errors are worded before the arguments are parsed, so `--lang` is looked up by hand. */
function asked(argv: readonly string[]): Language | null {
  const index = argv.lastIndexOf('--lang');
  const inline = argv.findLast(arg => arg.startsWith('--lang='))?.slice('--lang='.length);
  const written = index === -1 ? inline : argv[index + 1];
  return LANGUAGES.find(language => language === written) ?? null;
}

function localeOf({ env, systemLocale }: Io): string {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale() || '';
}

function fromLocale(locale: string): Language {
  return /^zh/iu.test(locale) ? 'zh' : 'en';
}
