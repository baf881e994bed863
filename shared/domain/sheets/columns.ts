/** Something that is looked for in a sheet, and what school systems call its column. */
export type SheetField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Headings by which it is known, the likeliest first; case, blanks and punctuation do not count. */
  readonly known: readonly string[];
};

/** By a field's name: the heading of its column. A field that the sheet does not have is not there. */
export type Columns = Readonly<Record<string, string>>;

/** A heading as headings are compared. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/**
 * Which column is which: as somebody chose for headings of the same words before, else by what school systems usually call
 * it. A column is taken once, and what is not known is left for a person.
 */
export const guessColumns = (
  fields: readonly SheetField[],
  headings: readonly string[],
  before: Columns = {},
): Columns => {
  const byPlain = new Map(headings.map((h) => [plainHeading(h), h]));
  const taken = new Set<string>();
  const found: Record<string, string> = {};
  const take = (name: string, plain: string): void => {
    const heading = byPlain.get(plain);
    if (heading === undefined || plain === "" || found[name] !== undefined || taken.has(heading)) return;
    found[name] = heading;
    taken.add(heading);
  };
  for (const { name } of fields) take(name, plainHeading(before[name] ?? ""));
  for (const { name, known } of fields) for (const word of known) take(name, plainHeading(word));
  return found;
};
