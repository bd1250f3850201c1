/**
 * Writes the reference of the library from the types and docstrings of what it exports: `npm run docs:api`, or
 * `node scripts/make-api-reference.js FILE`. It refuses what is exported without a docstring, and what an exported type
 * names without being exported itself. The compiler's own programming interface reads the declarations, as no generator of
 * references takes this version of TypeScript yet.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SyntaxKind } from 'typescript/unstable/ast';
import { API, NodeBuilderFlags, SymbolFlags } from 'typescript/unstable/sync';

const root = fileURLToPath(new URL('..', import.meta.url));
const [output = join(root, 'docs', 'api.md')] = process.argv.slice(2);

const HEAD = [
  '# Reference of the library',
  'Written by `npm run docs:api` from the types and docstrings in `src`; a test holds it to them. What it is for and how to ' +
    'begin: [library.md](library.md). What is marked *engine* is exported by `plancheck/engine` as well.',
];
const CHAPTERS = { function: 'Functions', value: 'Values', error: 'Errors', type: 'Types' };

function reference() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  execFileSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.types.json'), '--outDir', folder]);
  const files = ['index.d.ts', 'library/engine.d.ts'];
  const compilerOptions = { module: 'NodeNext', target: 'ES2023', types: [], noEmit: true };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
  const api = new API({ cwd: folder });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(folder, 'tsconfig.json')] }).getProjects();
    const [whole, engine] = files.map(file => exportsOf(project, join(folder, file)));
    return page(whole, new Set(engine.map(({ name }) => name)));
  } finally {
    api.close();
  }
}

/** What a file exports, each with its declarations as text, its docstring and the names in it. */
function exportsOf(project, file) {
  const { checker, program } = project;
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
  const resolved = symbols.map(symbol => ({ name: symbol.name, symbol: target(checker, symbol) }));
  const ids = new Set(resolved.map(({ symbol }) => symbol.id));
  const entries = resolved.map(({ name, symbol }) => entryOf(checker, name, symbol, ids));
  const problems = entries.flatMap(({ problems: found }) => found);
  if (problems.length > 0) throw new Error([...new Set(problems)].sort().join('\n'));
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function target(checker, symbol) {
  return symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function entryOf(checker, name, symbol, exported) {
  const nodes = symbol.declarations.map(handle => statementOf(handle.resolve()));
  const isOurs = nodes.every(node => fileOf(node).startsWith(folder));
  const doc = isOurs ? symbol.getDocumentationComment(checker) : '';
  const tags = isOurs ? symbol.getJsDocTags(checker) : [];
  const hidden = isOurs ? nodes.flatMap(node => unexported(checker, node, exported)) : [];
  const problems = hidden.map(other => `${name}: its type names ${other}, which is not exported`);
  if (isOurs && doc === '') problems.push(`${name}: exported without a docstring`);
  const text = isOurs ? nodes.map(node => declarationText(checker, node)).join('\n') : '';
  return { name, kind: kindOf(nodes), doc, tags, text, from: isOurs ? null : packageOf(nodes[0]), problems };
}

/** A constant's declaration is part of a statement. */
function statementOf(node) {
  return node.kind === SyntaxKind.VariableDeclaration ? node.parent.parent : node;
}

function fileOf(node) {
  return node.getSourceFile().fileName;
}

function packageOf(node) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(fileOf(node))[1];
}

const SPELLED =
  NodeBuilderFlags.NoTruncation |
  NodeBuilderFlags.InTypeAlias |
  NodeBuilderFlags.UseSingleQuotesForStringLiteralType;

/** The declaration without the docstring above it, with two spaces a step; the choices of a list of names are spelled out. */
function declarationText(checker, node) {
  if (node.kind === SyntaxKind.TypeAliasDeclaration && /\btypeof\b/.test(node.type.getText())) {
    const type = checker.getTypeFromTypeNode(node.type);
    return `type ${node.name.text} = ${checker.typeToString(type, node, SPELLED)};`;
  }
  const text = node.getText().replace(/^export (?:declare )?/, '');
  return text.replace(/^( {4})+/gm, indent => ' '.repeat(indent.length / 2));
}

function kindOf(nodes) {
  const heritage = nodes.flatMap(node => node.heritageClauses ?? []).map(clause => clause.getText());
  if (heritage.includes('extends Error')) return 'error';
  const has = kind => nodes.some(node => node.kind === kind);
  if (has(SyntaxKind.FunctionDeclaration)) return 'function';
  if (has(SyntaxKind.ClassDeclaration) && nodes.some(node => fileOf(node).startsWith(folder))) return 'type';
  return has(SyntaxKind.InterfaceDeclaration) || has(SyntaxKind.TypeAliasDeclaration) ? 'type' : 'value';
}

/** The types of ours that a declaration names and that nobody can name who uses it. */
function unexported(checker, node, exported) {
  const found = [];
  const visit = inner => {
    const name = inner.kind === SyntaxKind.TypeReference ? inner.typeName : null;
    if (name !== null) {
      const symbol = target(checker, checker.getSymbolAtLocation(name));
      const isParameter = (symbol.flags & SymbolFlags.TypeParameter) !== 0;
      const isOurs = symbol.declarations.some(handle => fileOf(handle.resolve()).startsWith(folder));
      if (isOurs && !isParameter && !exported.has(symbol.id)) found.push(symbol.name);
    }
    inner.forEachChild(visit);
  };
  visit(node);
  return found;
}

function page(entries, inEngine) {
  const chapters = Object.entries(CHAPTERS).map(([kind, heading]) => {
    const own = entries.filter(entry => entry.kind === kind);
    return [`## ${heading}`, ...own.map(entry => section(entry, inEngine.has(entry.name)))].join('\n\n');
  });
  return `${[...HEAD, ...chapters].join('\n\n')}\n`;
}

function section({ name, doc, tags, text, from }, isInEngine) {
  const parts = [`### ${name}${isInEngine ? ' *(engine)*' : ''}`];
  if (from !== null) parts.push(`As the package \`${from}\` exports it.`);
  if (doc !== '') parts.push(doc);
  if (tags.length > 0) parts.push(tags.map(tagLine).join('\n'));
  if (text !== '') parts.push(`\`\`\`ts\n${text}\n\`\`\``);
  return parts.join('\n\n');
}

function tagLine({ name, text = '' }) {
  const flat = text.replace(/\s+/g, ' ');
  if (name !== 'param') return `- ${name}: ${flat}`;
  const [parameter, ...rest] = flat.split(' ');
  return `- \`${parameter}\`: ${rest.join(' ')}`;
}

/** Under the package, so that the names of other packages are found from there; written as the compiler writes paths. */
mkdirSync(join(root, '.cache'), { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'declarations-')).replaceAll(sep, '/');
try {
  writeFileSync(output, reference());
} finally {
  rmSync(folder, { recursive: true });
}
