import { placementStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { follow } from "../after-commit/follow.ts";
import { followRegisters } from "../attendance/follow-registers.ts";
import { startNextDays } from "../attendance/start-day.ts";
import { tellOutsideDue } from "../attendance/tell-outside.ts";
import { countAttendance } from "../attendance/thresholds.ts";
import { resumeOverdue } from "../gate/revive.ts";
import type { Unsent } from "../mail/outbox.ts";
import { sendOwed } from "../mail/send-owed.ts";
import { heedFaults } from "../provider/faults.ts";
import { listedOnce } from "../views/lists-read-once.ts";
import { askRolls } from "./ask-rolls.ts";
import { remindDuties } from "./remind-duties.ts";
import { warnLapses } from "./warn-lapses.ts";

export type Swept = {
  readonly sent: number;
  readonly stuck: number;
  readonly resumed: number;
  readonly followed: number;
};

/** Tries every mail that still waits; one that fails does not keep the others. */
export const sweepMails = async (deps: Deps, scope: string): Promise<{ sent: number; stuck: number }> => {
  let sent = 0;
  let stuck = 0;
  for (const row of await deps.effects.list("unsent", scope)) {
    try {
      if ((await sendOwed(deps, row.body as Unsent)) !== "busy") sent += 1;
    } catch (fault) {
      stuck += 1;
      deps.log("warn", "A mail could not be sent and stays in the outbox", {
        key: row.key,
        fault: fault instanceof Error ? fault.name : "unknown",
      });
    }
  }
  return { sent, stuck };
};

/** Does again what follows from commits that the views do not show yet: their writer may have died after the append. */
const followUp = async (deps: Deps, at: SchoolRef): Promise<number> => {
  let followed = 0;
  for (const row of await deps.views.list("placements", scopeOf(at))) {
    if (row.body?.phase === "closed") continue;
    for (const commit of await deps.ledger.read(placementStream(at, row.key), row.version)) {
      await follow(deps, commit);
      followed += 1;
    }
  }
  return followed;
};

/** Every school of this deployment's tenant. */
export const schoolsOf = async (deps: Deps): Promise<readonly SchoolRef[]> => {
  const { tenant } = deps.settings;
  return (await deps.views.list("schools", tenant)).map((row) => ({ tenant, school: row.key }));
};

const lookForLost = async (deps: Deps, at: SchoolRef): Promise<Pick<Swept, "followed" | "resumed">> => {
  const followed = await followUp(deps, at);
  const resumed = await resumeOverdue(deps, at);
  await followRegisters(deps, at);
  await tellOutsideDue(deps, at);
  return { followed, resumed };
};

/** The safety net of one school: stuck mails, lost wakes, commits whose consequences were not laid down. */
export const makeGood = async (host: Deps, at: SchoolRef): Promise<Swept> => {
  const deps = listedOnce(host);
  return { ...(await lookForLost(deps, at)), ...(await sweepMails(deps, scopeOf(at))) };
};

/** The safety net, and what falls due by the day: attendance counted, providers and duties looked at, the next day's run. */
export const sweep = async (host: Deps, at: SchoolRef): Promise<Swept> => {
  const deps = listedOnce(host);
  const found = await lookForLost(deps, at);
  await countAttendance(deps, at);
  await heedFaults(deps, at);
  await askRolls(deps, at);
  await remindDuties(deps, at);
  await startNextDays(deps, at);
  await warnLapses(deps, at);
  return { ...found, ...(await sweepMails(deps, scopeOf(at))) };
};
