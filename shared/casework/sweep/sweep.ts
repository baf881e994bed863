import { failuresStream, placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { startNextDays } from "../attendance/day/start-day.ts";
import { tendRegistersDue } from "../attendance/due-now.ts";
import { followRegisters } from "../attendance/follow-registers.ts";
import { noteReasonsOwed } from "../attendance/reasons-owed.ts";
import { countAttendance } from "../attendance/thresholds.ts";
import { dropOverdueDrafts } from "../drafts/drafts.ts";
import { compareViews } from "../failures/compare-views.ts";
import { healFailures, remindFailures } from "../failures/heal.ts";
import { followBehind, followMarked } from "../failures/not-followed.ts";
import { resumeOverdue } from "../gate/revive.ts";
import { tendWork } from "../jobs/tend.ts";
import { heedFaults } from "../provider/faults.ts";
import { endStandingLinks } from "../provider/standing-link.ts";
import { carryOutPurges } from "../records/carry-out.ts";
import { dropOverdue, endByThemselves } from "../records/end-by-itself.ts";
import { eraseAgain } from "../records/erase-again.ts";
import { compareRuns } from "../runs/compare-runs.ts";
import { turnCoversOf } from "../school/people/cover.ts";
import { readingOnce } from "../views/reading-once.ts";
import { askRolls } from "./ask-rolls.ts";
import { askYears } from "./ask-years.ts";
import { noteComingOfAge } from "./came-of-age.ts";
import { carryOutLeavings } from "./leavings.ts";
import { type Part, type Swept, sweepParts, uncounted } from "./parts.ts";
import { remindDuties } from "./remind-duties.ts";
import { tellOperations } from "./tell-operations.ts";
import { warnLapses } from "./warn-lapses.ts";

/** What the sweep does about mails that still wait: sends them, or hands them to whoever sends. */
export type MailsSwept = (deps: Deps, scope: string) => Promise<Pick<Swept, "sent" | "stuck" | "oldest">>;

/** Does again what follows from commits that the views do not show yet: their writer may have died after the append. */
const followUp = async (deps: Deps, at: SchoolRef): Promise<number> => {
  // What heals is read off the row of failures: one that lags would keep tasks open that are over.
  let followed = await followBehind(deps, at, failuresStream(at));
  followed += await followMarked(deps, at);
  for (const row of await deps.views.list("placements", scopeOf(at)))
    if (row.body?.phase !== "closed")
      followed += await followBehind(deps, at, placementStream(at, row.key), row.version);
  return followed;
};

/** `host`: for what looks again at what it has done itself. */
const lost = (deps: Deps, host: Deps, at: SchoolRef, everything: boolean): readonly Part[] => [
  { name: "lost-commits", does: async () => ({ followed: await followUp(deps, at) }) },
  { name: "lost-runs", does: async () => ({ resumed: await resumeOverdue(deps, at) }) },
  { name: "runs-compared", does: uncounted(() => compareRuns(deps, at)) },
  { name: "registers-of-today", does: uncounted(() => followRegisters(deps, at, everything)) },
  { name: "absences-outside", does: uncounted(() => tendRegistersDue(deps, at)) },
  { name: "imports", does: uncounted(() => tendWork(deps, at)) },
  { name: "purges", does: uncounted(() => carryOutPurges(host, at)) },
  { name: "failures-healed", does: uncounted(() => healFailures(deps, at)) },
];

const dueByDay = (deps: Deps, host: Deps, at: SchoolRef): readonly Part[] => [
  { name: "late-forms", does: uncounted(() => dropOverdueDrafts(deps, scopeOf(at))) },
  { name: "attendance-counted", does: uncounted(() => countAttendance(deps, at)) },
  { name: "provider-faults", does: uncounted(() => heedFaults(deps, at)) },
  { name: "standing-links", does: uncounted(() => endStandingLinks(deps, at)) },
  { name: "rolls-asked", does: uncounted(() => askRolls(deps, at)) },
  { name: "years-asked", does: uncounted(() => askYears(deps, at)) },
  { name: "come-of-age", does: uncounted(() => noteComingOfAge(deps, at)) },
  { name: "leavings", does: uncounted(() => carryOutLeavings(deps, at)) },
  { name: "duties-reminded", does: uncounted(() => remindDuties(deps, at)) },
  { name: "reasons-owed", does: uncounted(() => noteReasonsOwed(deps, at)) },
  { name: "next-days", does: uncounted(() => startNextDays(deps, at)) },
  { name: "covers-turned", does: uncounted(() => turnCoversOf(deps, at)) },
  { name: "lapses-warned", does: uncounted(() => warnLapses(deps, at)) },
  { name: "purged-again", does: uncounted(() => eraseAgain(host, at)) },
  { name: "ended-by-themselves", does: uncounted(() => endByThemselves(deps, at)) },
  { name: "overdue-dropped", does: uncounted(() => dropOverdue(deps, at)) },
  { name: "views-compared", does: async () => ({ followed: await compareViews(deps, at) }) },
  { name: "failures-reminded", does: uncounted(() => remindFailures(deps, at)) },
  { name: "operations-told", does: uncounted(() => tellOperations(deps, at)) },
];

const waitingMails = (deps: Deps, at: SchoolRef, mails: MailsSwept): Part => ({
  name: "mails",
  does: () => mails(deps, scopeOf(at)),
});

/** The safety net of one school: stuck mails, lost wakes, commits whose consequences were not laid down. */
export const makeGood = (host: Deps, at: SchoolRef, mails: MailsSwept): Promise<Swept> => {
  const deps = readingOnce(host, { eventual: true });
  return sweepParts(deps, at, [...lost(deps, host, at, false), waitingMails(deps, at, mails)]);
};

/** The safety net, and what falls due by the day: attendance counted, providers and duties looked at, the next day's run. */
export const sweep = (host: Deps, at: SchoolRef, mails: MailsSwept): Promise<Swept> => {
  const deps = readingOnce(host);
  return sweepParts(deps, at, [
    ...lost(deps, host, at, true),
    ...dueByDay(deps, host, at),
    waitingMails(deps, at, mails),
  ]);
};
