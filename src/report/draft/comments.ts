import type { Todo } from '../../draft/todo.js';
import { todoText } from '../../messages/draft-todos.js';
import type { Language } from '../../messages/words.js';

/** A comment of YAML, a line of it for each line of the text. */
export function comment(text: string): string[] {
  return text.split('\n').map(line => `# ${line}`);
}

/** What is open, each in one line, as `plan lint` finds it. */
export function marks(todos: readonly Todo[] = [], lang: Language): string[] {
  return todos.map(found => `# TODO: ${todoText(found, lang)}`);
}
