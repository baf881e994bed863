import { londonDate } from "#domain/calendar/london.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { latestOf } from "#streams/placement/records.ts";
import { unchecked } from "./unchecked.ts";

/** A decision stands until the provider is another one. */
const decidedNow = ({ placement: p }: Facts) => {
  const latest = latestOf(p, "goes-on-unchecked");
  return latest && latest.version > (p.forms.provider?.version ?? 0) ? latest : undefined;
};

export const goesOnUncheckedRows: readonly Row[] = [
  called({
    id: "O41",
    part: "taken-over",
    title: "Decide today whether the pupil goes on at a provider whose checks nobody can show",
    owner: "dsl",
    form: "goes-on-unchecked",
    always: true,
    ofLawAlone: true,
    by: (f) => (unchecked(f).length > 0 && !decidedNow(f) ? f.placement.forms.provider : undefined),
    due: (f) => ({
      date: londonDate(f.placement.forms.provider?.at ?? f.placement.openedAt),
      explanation: [
        `Nobody has shown ${unchecked(f).join(" and ")}. A pupil who is there already is the safeguarding lead’s decision of the same day (KCSIE part 3, from memory).`,
      ],
    }),
    otherwise: "Nothing of law or safety about the provider stands open from before.",
    answered: decidedNow,
  }),
];
