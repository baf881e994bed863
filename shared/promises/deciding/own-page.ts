import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { readingOf } from "#streams/placement/own-page/reading.ts";
import type { Placement } from "#streams/placement/state.ts";

const noPage = refuse("There is no page for this person. Please ring the school.");

/**
 * Somebody asks for a code to their own page: mailed to the address on record, the code itself made when the mail is; or on
 * paper, which is a task of the school.
 */
export const askForPageCode = (p: Placement, to: string, by: "mail" | "paper"): Decision<PlacementEvent> => {
  if (readingOf(p, to) === undefined) return noPage;
  const mail: MailOwed = {
    key: `${p.id}-page-code-${(p.pages?.codes ?? 0) + 1}`,
    notice: "own-page-code",
    to,
    facts: { placement: p.id },
  };
  return decided([{ type: "page-code-asked", to, by }], by === "mail" ? [mail] : []);
};

/** That a member of staff makes a sheet of codes for somebody. */
export const makePageSheet = (p: Placement, to: string): Decision<PlacementEvent> =>
  readingOf(p, to) === undefined ? noPage : decided([{ type: "page-sheet-made", to }]);
