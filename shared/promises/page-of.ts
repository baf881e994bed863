import type { PromiseId } from "#ids/promise-id.ts";
import type { About, OwnPage } from "./about.ts";
import { abouts } from "./abouts.ts";

/** Where a promise of a placement is kept. */
export const pageOf = (
  placement: { readonly id: string; readonly pupil: string },
  { form, id }: { readonly form: PromiseId; readonly id: string },
): string => {
  const about: About | OwnPage = abouts[form];
  return about.page?.(placement, id) ?? `/placements/${placement.id}/forms/${form}`;
};
