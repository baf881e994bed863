import type { StaffContext } from "#door/context.ts";
import { sealedForms } from "#promises/safeguarding/sealed.ts";

/** Whether this person may read what was recorded with a form. */
export const mayRead = (c: StaffContext, form: string): boolean =>
  !sealedForms.includes(form) || c.may("form.concern-sorted");

/** Even that there is an allegation is not for the eyes of whom it may be about (rules of sense, concern). */
export const isShown = (c: Pick<StaffContext, "may">, o: { readonly form: string }): boolean =>
  o.form !== "lado-told" || c.may("form.lado-told");
