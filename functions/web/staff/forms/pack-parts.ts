import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { StaffContext } from "#door/context.ts";
import type { FormId, PromiseId } from "#ids/promise-id.ts";
import { fits } from "#promises/fits.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { pageOf } from "#promises/page-of.ts";
import type { Placement } from "#streams/placement/state.ts";

/** What a provider gets of a pupil before the first day, in the order in which it is read. */
const packForms = [
  "school-link",
  "emergency-sheet",
  "information-shared",
] as const satisfies readonly FormId[];

type PackForm = (typeof packForms)[number];

const isPackForm = (form: PromiseId): form is PackForm => (packForms as readonly PromiseId[]).includes(form);

/** The parts that are owed now, that this person may record, and that can be taken. */
export const packParts = (c: StaffContext, p: Placement): readonly PackForm[] => {
  const facts = factsNow(c.deps, p);
  const owed = new Set(
    obligationsOf(facts)
      .filter((o) => o.state === "owed")
      .map((o) => o.form),
  );
  return packForms.filter((form) => owed.has(form) && c.may(`form.${form}`) && !fits(form, facts));
};

export const packPath = (placement: string): string => `/placements/${placement}/whole-pack`;

/** Where a promise is kept: parts of the pack that are owed together on one page. */
export const togetherHref = (
  c: StaffContext,
  p: Placement,
  o: { readonly form: PromiseId; readonly id: string },
): string => (isPackForm(o.form) && packParts(c, p).length > 1 ? packPath(p.id) : pageOf(p, o));
