/** Where an obligation of a placement is met. */
export const hrefOf = (
  placement: { readonly id: string; readonly pupil: string },
  owed: { readonly form: string },
): string => {
  if (owed.form === "contacts") return `/pupils/${placement.pupil}/contacts/new`;
  if (owed.form === "referral") return `/placements/${placement.id}/referral`;
  if (owed.form === "letter") return `/placements/${placement.id}/letter`;
  return `/placements/${placement.id}/forms/${owed.form}`;
};
