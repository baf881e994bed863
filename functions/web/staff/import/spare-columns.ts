import type { Field, Typed } from "#contracts/form.ts";

/**
 * Columns that few sheets have, and those that are spare where another says the same: first and last name make the whole
 * name, a SEN status says who has a plan. Who has parental responsibility, who must not be contacted and who is looked
 * after are never among them: nobody should overlook those.
 */
const spares: readonly { readonly is: RegExp; readonly where?: (name: string) => readonly string[] }[] = [
  { is: /^name$/, where: () => ["given-name", "family-name"] },
  { is: /^status-ehcp$/, where: () => ["sen"] },
  { is: /^status-(kinship-care|welfare-service|semh)$/ },
  {
    is: /^contact-\d-name$/,
    where: (name) => [name.replace(/name$/, "given"), name.replace(/name$/, "family")],
  },
  { is: /^contact-\d-(phone-2|address-2|town|postcode)$/ },
];

/** The questions in their order, and last, behind a line, those about columns that the sheet does not seem to have or need. */
export const spareLast = (fields: readonly Field[], typed: Typed): readonly Field[] => {
  const isChosen = (name: string): boolean => (typed[name] ?? "") !== "";
  const isSpare = ({ name }: Field): boolean =>
    !isChosen(name) && spares.some((s) => s.is.test(name) && (s.where?.(name) ?? []).every(isChosen));
  return [
    ...fields.filter((f) => !isSpare(f)),
    ...fields.filter(isSpare).map((f) => ({ ...f, seldom: true as const })),
  ];
};
