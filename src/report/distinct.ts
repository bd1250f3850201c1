/** The names with ` (2)`, ` (3)` behind those that came before: services drop the second test of one name. */
export function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map(name => {
    let told = name;
    for (let n = 2; taken.has(told); n += 1) told = `${name} (${n})`;
    taken.add(told);
    return told;
  });
}
