import type { StaffContext } from "#door/context.ts";
import { dutiesForm } from "#promises/obligations/school.ts";

/** What the governing body decides has a page of its own: clerk and governors read no placements. */
const governing: readonly string[] = ["direction-panel", "direction-approval"];

/** Where an obligation of a placement is met. */
export const hrefOf = (
  placement: { readonly id: string; readonly pupil: string },
  owed: { readonly form: string; readonly id: string },
): string => {
  if (owed.form === "contacts") return `/pupils/${placement.pupil}/contacts/new`;
  if (owed.form === "referral") return `/placements/${placement.id}/referral`;
  if (owed.form === dutiesForm) return `/school/duties#${owed.id}`;
  if (owed.form === "statuses") return `/pupils/${placement.pupil}/statuses`;
  if (owed.form === "paper-given") return `/placements/${placement.id}/papers`;
  if (governing.includes(owed.form)) return `/approvals/${placement.id}`;
  if (owed.form === "suspensions") return `/pupils/${placement.pupil}#suspensions`;
  if (owed.form === "letter") return `/placements/${placement.id}/letter`;
  return `/placements/${placement.id}/forms/${owed.form}`;
};

/** Where somebody goes back to from a page about a placement: not every referrer may read it, and no governor. */
export const homeOf = (
  c: Pick<StaffContext, "may">,
  { id, pupil }: { readonly id: string; readonly pupil: string },
): { readonly href: string; readonly text: string } => {
  if (c.may("placement.read")) return { href: `/placements/${id}`, text: "Back to the placement" };
  return c.may("pupils.read")
    ? { href: `/pupils/${pupil}`, text: "Back to the pupil" }
    : { href: "/today", text: "Back to what needs me" };
};
