import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { decidedAfterHearing, nothingToDecide, refusalStands } from "#streams/placement/consent/consent.ts";
import { consentAsk, type Facts } from "#streams/placement/facts.ts";
import { consentState, documentedRefusal, latestAnswer, parentsAsked } from "../parents-answers.ts";

/** When the last of the parents was heard. */
const heardAt = (f: Facts): string =>
  parentsAsked(f)
    .flatMap((about) => latestAnswer(f, about)?.at ?? consentAsk(f.placement, about)?.askedAt ?? [])
    .toSorted()
    .at(-1) ?? f.placement.entered.at;

/** Where parents are consulted, the school decides once it has heard them (TMP 6, WBS 7.4). */
const decidedRow: Row = {
  id: "O19",
  part: "decided",
  title: "Decide after hearing the parents",
  owner: "headteacher",
  phase: "consent",
  blocks: "process",
  always: true,
  form: "consent-decision",
  settings: ["consent.mode", "consent.onRefusal"],
  notApplicable: (f) => (decidedAfterHearing(f) ? undefined : nothingToDecide(f)),
  after: (f) =>
    !refusalStands(f.placement) ||
    parentsAsked(f)
      .filter((about) => consentState(f, about) === "refused")
      .every((about) => documentedRefusal(f, about) !== undefined),
  due: (f) =>
    schoolDaysAfter(
      f.placement.calendar,
      dateOf(heardAt(f)),
      targets.refusalDocumented,
      "the last parent was heard",
    ),
  met: decidedAfterHearing,
};

export const consentDecisionRows: readonly Row[] = [decidedRow];
