import { hasProvider } from "#domain/routes.ts";
import { contactOf } from "#streams/placement/facts.ts";
import { isPlaceTold } from "#streams/placement/notice/place-told.ts";
import type { Letter as IssuedLetter } from "#streams/placement/state.ts";
import type { PlacementCase } from "./placement-case.ts";

/** What a letter calls the provider to somebody who may not know which it is. */
export const withheldPlace = "another place of learning";

/** Whether a contact may not learn where the pupil is: neither place nor people there nor times (catalogue O125). */
export const isWithheld = ({ placement }: Pick<PlacementCase, "placement">, to: string): boolean =>
  hasProvider(placement.route) && contactOf(placement, to)?.getsAddress === "no";

/** The same of the notice: there it can be decided that the law's word wins over the contact's record (findings K4.3). */
export const isWithheldInNotice = (
  c: Pick<PlacementCase, "placement">,
  to: string,
  letter?: IssuedLetter,
): boolean => isWithheld(c, to) && !isPlaceTold(c.placement, to, letter);

/** All facts of a letter without them, however deep. */
export const factsWithoutPlace = (facts: unknown, names: readonly (string | undefined)[]): unknown => {
  if (Array.isArray(facts)) return facts.map((fact) => factsWithoutPlace(fact, names));
  if (typeof facts !== "object" || facts === null) return withoutPlace(facts, names);
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, factsWithoutPlace(fact, names)]),
  );
};

/** Words that staff or the provider wrote, without the provider's name and the address of its site. */
export const withoutPlace = <T>(words: T, names: readonly (string | undefined)[]): T => {
  if (typeof words !== "string") return words;
  return names
    .filter((name): name is string => name !== undefined && name.length > 2)
    .reduce(
      (text, name) =>
        text.replaceAll(new RegExp(name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"), "giu"), withheldPlace),
      words as string,
    ) as T;
};
