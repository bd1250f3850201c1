import { PAGES } from '../../../messages/pages.js';
import type { Document, Section } from '../../document/model.js';
import { Blocks } from './blocks.js';

/** All that is seen of the page, in landmarks. */
export function Body({ document }: { readonly document: Document }) {
  const { lang, title, subtitle, sections, timestamp } = document;
  return (
    <body>
      <a class="skip" href="#page-content">
        {PAGES.skip[lang]}
      </a>
      <header>
        <h1>{title}</h1>
        {subtitle !== '' && <p class="subtitle">{subtitle}</p>}
      </header>
      {sections.length > 1 && <Contents label={PAGES.contents[lang]} sections={sections} />}
      <main id="page-content" tabIndex={-1}>
        {sections.map(section => (
          <section id={section.id}>
            <h2>{section.title}</h2>
            <Blocks blocks={section.blocks} lang={lang} />
          </section>
        ))}
      </main>
      {timestamp !== null && <footer>{PAGES.made[lang] + timestamp}</footer>}
    </body>
  );
}

function Contents({ label, sections }: { readonly label: string; readonly sections: readonly Section[] }) {
  return (
    <nav aria-label={label}>
      <ol>
        {sections.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
