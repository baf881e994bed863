import { hasProvider, noticeIsLaw } from "#domain/routes.ts";
import type { Due, Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { atOddsWithNotice } from "#streams/placement/notice/address-risk.ts";
import { placeDecision } from "#streams/placement/notice/place-told.ts";
import { noticeDue } from "../notice-due.ts";

/** Soon after the place is known, and never later than the notice itself. */
const due = (f: Facts, about: string): Due | undefined => {
  const chosen = formOf(f.placement, "provider");
  const notice = noticeDue(f, about);
  if (!chosen) return notice;
  const soon = schoolDaysAfter(
    f.placement.calendar,
    dateOf(chosen.at),
    targets.addressRisk,
    "the provider was chosen",
  );
  return notice && notice.date < soon.date ? notice : soon;
};

export const addressRiskRows: readonly Row[] = [
  {
    id: "O26",
    part: "address-risk",
    on: (route) => noticeIsLaw(route) && hasProvider(route),
    title: "Decide whether this person’s notice names the place",
    owner: "dsl",
    phase: "commissioning",
    blocks: "law-or-safety",
    always: true,
    form: "address-risk",
    each: (f) => atOddsWithNotice(f.placement).map((contact) => contact.id),
    due,
    met: (f, about) => placeDecision(f.placement, about),
  },
];
