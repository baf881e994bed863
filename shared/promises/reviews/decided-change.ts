import type { FormId } from "#ids/promise-id.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { ended } from "#streams/placement/facts.ts";
import type { Choice, Recorded } from "#streams/placement/recorded.ts";
import { holdsAnswer, latestOf, recordAfter, recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";

type Altered = Exclude<Choice<"review", "alters">, "neither">;

/** The latest review that decided to change something, while nobody has recorded the change since. */
const decidedBy = (p: Placement, what: Altered, form: FormId): Recorded<"review"> | undefined => {
  const review = recordsOf(p, "review").findLast((r) => holdsAnswer(r, "alters", what));
  return review && !ended(p) && !recordAfter(p, form, review.version) ? review : undefined;
};

/**
 * What a review decided to change is recorded with the form that asks again whom it must: the decision alone changes nothing
 * (catalogue O85; findings K2.1).
 */
export const decidedChange = (
  what: Altered,
  { form, title }: { readonly form: FormId; readonly title: string },
): Row =>
  called({
    id: "O85",
    part: what,
    title,
    owner: "ap-lead",
    form,
    always: true,
    by: (f) => decidedBy(f.placement, what, form),
    due: (f, by) =>
      schoolDaysAfter(f.placement.calendar, dateOf(by.at), targets.changeRecorded, "the review decided it"),
    otherwise: "No review has decided to change it.",
    answered: (f) =>
      recordsOf(f.placement, "review").some((r) => holdsAnswer(r, "alters", what))
        ? latestOf(f.placement, form)
        : undefined,
  });
