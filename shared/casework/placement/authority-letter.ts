import type { MailOwed } from "#domain/commit.ts";
import { toTell } from "#domain/placement/telling-authority.ts";
import { isOwnTimetable } from "#domain/routes.ts";
import type { Letter } from "#notices/letter.ts";
import type { Deps } from "#ports/host.ts";
import { composed } from "../compose/compose.ts";
import type { Context } from "../compose/context.ts";
import { laNoticeFacts } from "../compose/la-notice.ts";
import { timetableNoticeFacts } from "../compose/own-timetable.ts";

/** The notice of a timetable of the school itself is never mailed from here, so that it needs no link. */
const printed: MailOwed = { key: "", notice: "timetable-notice", to: "", facts: {} };

/** The notice to the authority as it would go now, to read and to print; throws `Incomplete` with what is missing. */
export const authorityLetter = async (deps: Deps, c: Context): Promise<Letter> => {
  if (!isOwnTimetable(c.placement.route)) return composed("la-notice", await laNoticeFacts(deps, c));
  const facts = { ...printed.facts, what: toTell(c.placement)?.what ?? "start" };
  const made = await timetableNoticeFacts(deps, c, { ...printed, facts }, async () => "");
  return composed("timetable-notice", made);
};
