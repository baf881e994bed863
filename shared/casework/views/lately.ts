import { londonDate } from "#domain/calendar/london.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { Placement } from "#streams/placement/state.ts";

/** A record of a placement, by whom and when (ISO instant); no words of it. */
export type Lately = { readonly form: FormId; readonly by: string; readonly at: string };

/** What was recorded on the London day of `at` (the latest commit's instant), the latest first. */
export const latelyOf = (p: Placement, at: string): readonly Lately[] => {
  const day = londonDate(at);
  return Object.entries(p.history)
    .flatMap(([form, all]) =>
      (all ?? [])
        .filter((each) => londonDate(each.at) === day)
        // A form of which each of several people is asked is kept by form and person.
        .map((each) => ({ form: (form.split(".")[0] ?? form) as FormId, by: each.by, at: each.at })),
    )
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
};
