/**
 * Ids that are made from what they are about (a letter and 25 hexadecimal digits) stay the same; the others come from
 * the run's seed, in the order in which they are asked for.
 */
const ofTheRun = /\b(?![a-z][0-9a-f]{25}\b)[a-z2-7]{26}\b/g;

/** Links differ with every sending, what guards a form with every look, what a page is dressed in with every build. */
const passing: readonly (readonly [RegExp, string])[] = [
  [/\/l\/[\w-]{33}/g, "/l/(link)"],
  [/\/reply\/[0-9a-f]{12}/g, "/reply/(link)"],
  [/(name="(?:csrf|signature)" value=")[^"]*/g, "$1(secret)"],
  [/(\/assets\/[\w-]+)-[0-9a-f]{12}(?=\.)/g, "$1-(build)"],
  [/("(?:csrf|signature)":\s*")[^"]*/g, "$1(secret)"],
];

/**
 * A text without what is random in it: ids of the run are counted in the order in which the text has them, so that one
 * more elsewhere changes nothing here, and two that are mixed up do.
 */
export const masked = (text: string): string => {
  const counted = new Map<string, string>();
  const named = (id: string): string => {
    const name = counted.get(id) ?? `(id ${counted.size + 1})`;
    counted.set(id, name);
    return name;
  };
  const open = passing.reduce((t, [pattern, mask]) => t.replaceAll(pattern, mask), text);
  return open.replaceAll(ofTheRun, named);
};
