import type { StaffContext } from "#door/context.ts";

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
