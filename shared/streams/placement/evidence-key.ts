/** Where a record of the general page is kept: one for each person, where it is asked of each. */
export const evidenceKey = (form: string, about: string): string => (about ? `${form}.${about}` : form);

/** Whether a form is one of the general page's. */
export const isEvidence = (form: string): boolean => form.startsWith("evidence-");

/** The forms that a mailed question about evidence asks for, as its round names them. */
export const formsInRound = (round: string | undefined): readonly string[] =>
  (round ?? "").split(",").filter(isEvidence);
