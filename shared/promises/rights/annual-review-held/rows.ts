import { longDate } from "#domain/calendar/date-words.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import type { Due, Met, Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { endOf, type Facts, startOf } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/records.ts";
import { hasStatus } from "../since-status.ts";

type Next = Met & { readonly by: string; readonly before: boolean };

/** The day by which the next annual review must be held, as it was recorded last. */
const nextOf = (f: Facts): Next | undefined => {
  const asked = latestOf(f.placement, "annual-review");
  const held = latestOf(f.placement, "annual-review-held");
  if (held && held.version > (asked?.version ?? 0))
    return { at: held.at, version: held.version, by: String(held.answers["next-on"] ?? ""), before: false };
  return (
    asked && {
      ...{ at: asked.at, version: asked.version, by: String(asked.answers["next-on"] ?? "") },
      before: asked.answers.when === "before",
    }
  );
};

/** It falls within the placement, or is to be held before its first day. */
const falls = (f: Facts): Next | undefined => {
  const next = nextOf(f);
  const end = endOf(f.placement);
  if (!next || !hasStatus(f, "ehcp")) return undefined;
  return next.before || (next.by !== "" && (end === "" || next.by <= end)) ? next : undefined;
};

const dueOf = (f: Facts): Due => {
  const next = falls(f);
  const start = startOf(f.placement);
  const by = next?.by ?? "";
  if (next?.before && start !== "" && start <= by)
    return { date: plusDays(start, -1), explanation: ["It was to be held before the first day."] };
  return { date: by, explanation: [`By law it must be held by ${longDate(by)}, as was recorded.`] };
};

export const annualReviewHeldRows: readonly Row[] = [
  called({
    id: "O11",
    part: "annual-held",
    title: "Hold the annual review of the plan, which falls within the placement",
    owner: "senco",
    form: "annual-review-held",
    always: true,
    lead: 42,
    outlasts: "until-closed",
    by: falls,
    due: dueOf,
    otherwise: (f) =>
      nextOf(f)
        ? "The next annual review falls after the placement."
        : "When the annual review falls is not recorded, or the pupil has no plan.",
  }),
];
