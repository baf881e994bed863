/** What somebody may write into a field, one of these: {child}, {provider}, {lead} and the like stand for names. */
export type Said = readonly [string, ...string[]];

/** By the field's name, or by form and field (`review why`), which goes before. */
export type Words = Readonly<Record<string, Said>>;
