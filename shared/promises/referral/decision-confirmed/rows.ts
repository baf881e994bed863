import { roleNames } from "#domain/roles.ts";
import type { Role } from "#ids/role.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { notFlexi } from "../after-record.ts";
import { confirmers } from "./confirmers.ts";

const rowFor = (role: Role): Row => ({
  id: "O5",
  part: `confirm-${role}`,
  on: notFlexi,
  title: `Agree or do not agree with the decision, as ${roleNames[role]}`,
  owner: role,
  phase: "referral",
  always: true,
  form: "decision-confirmed",
  settings: ["decision.maker"],
  each: ({ placement: { proposal } }) => (proposal?.named.includes(role) ? [""] : []),
  due: ({ placement: { proposal, calendar } }) =>
    proposal &&
    schoolDaysAfter(calendar, dateOf(proposal.at), targets.decisionConfirmed, "the decision was proposed"),
  met: ({ placement: { proposal } }) => proposal?.agreed[role] ?? proposal?.refused,
});

/** Those whose word the decision waits for, each by their role; nobody who is not asked has a row. */
export const decisionConfirmedRows: readonly Row[] = confirmers.map(rowFor);
