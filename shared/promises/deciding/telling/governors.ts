import type { MailOwed } from "#domain/commit.ts";
import { isDirection } from "#domain/routes.ts";
import { panelOf } from "#streams/placement/direction.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Submission, ticked } from "../guards/guard.ts";

const notice = (p: Placement, to: string, nth: number): MailOwed => ({
  key: `${p.id}-direction-${nth}-${to.replace(":", "-")}`,
  notice: "staff-notice",
  to,
  facts: { placement: p.id, what: "direction" },
});

/** Governors who are named for a case are told, each once a naming; of what it is, nothing (catalogue O6). */
export const toldPanel = (p: Placement, s: Submission): readonly MailOwed[] =>
  ticked(s, "governors")
    .filter((id) => !panelOf(p).includes(id))
    .map((id) => notice(p, `staff:${id}`, recordsOf(p, "direction-panel").length + 1));

/** The clerk is told once dates and provider of a proposed direction are there. */
export const toldClerk = (p: Placement): readonly MailOwed[] =>
  isDirection(p.route) && !p.forms.timetable ? [notice(p, "role:clerk", 1)] : [];
