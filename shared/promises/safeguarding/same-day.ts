import type { FormId } from "#ids/promise-id.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Met } from "../obligations/obligation.ts";
import { dateOf } from "../obligations/targets.ts";

export const noConcern = "No concern has been raised.";

const foundIn: Readonly<Partial<Record<FormId, string>>> = {
  review: "A review",
  "formal-review": "A formal review",
  visit: "A visit",
  "welfare-check": "A check on the pupil",
  "review-requested": "A request for a review",
};

/** Where a record of another kind raised it. */
const found = (f: Facts, by: Met): readonly string[] => {
  const concern = recordsOf(f.placement, "concern").find((r) => r.version === by.version);
  const form = concern?.answers["found-in"];
  const what = form && foundIn[form];
  return what
    ? [`${what} found that the pupil may not be safe, does not attend, or is afraid: read it first.`]
    : [];
};

export const onTheSameDay = (why: string) => (f: Facts, by: Met) => ({
  date: dateOf(by.at),
  explanation: [...found(f, by), why],
});
