import type { StaffContext } from "#door/context.ts";
import { sealedForms } from "#promises/safeguarding/sealed.ts";

/** Whether this person may read what was recorded with a form. */
export const mayRead = (c: StaffContext, form: string): boolean =>
  !sealedForms.includes(form) || c.may("form.concern-sorted");
