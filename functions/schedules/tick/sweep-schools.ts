import { type Behind, markedOfTrust } from "#casework/after-commit/behind.ts";
import { tendRegistersDue } from "#casework/attendance/due-now.ts";
import { followMarked } from "#casework/failures/not-followed.ts";
import { ringForMails } from "#casework/mail/ring-for-mails.ts";
import type { Swept } from "#casework/sweep/parts.ts";
import { schoolsOf } from "#casework/sweep/schools.ts";
import { makeGood, sweep } from "#casework/sweep/sweep.ts";
import { looksFor, mayBeAbsent } from "#casework/sweep/sweep-times.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import { wordless } from "#door/serve-job.ts";
import type { Deps } from "#ports/host.ts";

export type Ticked = Swept & { readonly schools: number; readonly failed: number };

const nothing: Swept = { sent: 0, stuck: 0, resumed: 0, followed: 0, oldest: 0 };

const plus = (a: Swept, b: Swept): Swept => ({
  sent: a.sent + b.sent,
  stuck: a.stuck + b.stuck,
  resumed: a.resumed + b.resumed,
  followed: a.followed + b.followed,
  oldest: Math.max(a.oldest ?? 0, b.oldest ?? 0),
});

/**
 * Every five minutes the sender is rung for mails that wait, commits that were marked as behind are followed again, and
 * absences told that are due; what was lost is looked for once an hour
 * by day, and what falls due by the day twice. Streams make it good within seconds, and reading everything twelve times an hour would cost more than all the
 * placements' own work.
 */
const swept = async (
  deps: Deps,
  school: SchoolRef,
  looks: ReturnType<typeof looksFor>,
  marked: readonly Behind[],
): Promise<Swept> => {
  if (looks === "everything") return sweep(deps, school, ringForMails);
  if (looks === "lost") return makeGood(deps, school, ringForMails);
  const followed = await followMarked(deps, school, marked);
  if (mayBeAbsent(deps.clock.now())) await tendRegistersDue(deps, school);
  return { ...nothing, followed, ...(await ringForMails(deps, scopeOf(school))) };
};

/**
 * Every five minutes: the safety net of each school in turn. A school that fails does not keep the others; the tick
 * fails at its end, so that the alarm says so and Lambda calls it again (it does so for whatever nobody waits for).
 */
export const sweepSchools = async (_tick: unknown, deps: Deps): Promise<Ticked> => {
  const schools = await schoolsOf(deps);
  let total = nothing;
  let failed = 0;
  const looks = looksFor(deps.clock.now());
  const marks = () => (looks === "mails" ? markedOfTrust(deps, deps.settings.tenant) : []);
  let marked = await marks();
  for (const school of schools) {
    try {
      const done = await swept(deps, school, looks, marked);
      total = plus(total, done);
      // What one school has followed of the trust's providers is not followed once more by the next.
      if (done.followed > 0) marked = await marks();
    } catch (fault) {
      wordless(deps.log, "tick", fault);
      failed += 1;
    }
  }
  const ticked = { ...total, schools: schools.length, failed };
  deps.log(failed > 0 ? "error" : "info", "Swept", ticked);
  if (failed > 0) throw Object.assign(new Error("Some schools were not swept"), { name: "SweepFailed" });
  return ticked;
};
