import type { Temporal } from "temporal-polyfill";
import type { RecordKind } from "#domain/records/kinds.ts";
import { recordsStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { purgeAlone } from "#streams/records/deciding.ts";
import type { Subject } from "#streams/records/events.ts";
import { execute } from "../commit/execute.ts";
import { records } from "../commit/streams.ts";
import { dropPast } from "../runs/run-rows.ts";
import { type Due, dueNow } from "./due.ts";
import { against } from "./judge.ts";
import { periodsOf } from "./periods.ts";

const kindOf: Readonly<Partial<Record<Subject["what"], RecordKind>>> = {
  pupil: "pupil-file",
  attendance: "attendance",
  mails: "mails",
};

/** Nothing that touches a concern ends by itself, even where a safeguarding lead has let it go: two people decide. */
const isClear = ({ now, concern, against: speaks, purge }: Due): boolean =>
  now && !concern && speaks.length === 0 && purge === undefined;

/** Asks for and approves the purge of what has fallen due of the kinds that the school has named, once nothing speaks against it. */
export const endByThemselves = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const { periods } = await periodsOf(deps, at);
  const named = (subject: Subject): boolean => {
    const kind = kindOf[subject.what];
    return kind !== undefined && periods[kind].alone;
  };
  if (!Object.values(periods).some((p) => p.alone)) return;
  for (const due of await dueNow(deps, at)) {
    if (!named(due.subject) || !isClear(due)) continue;
    if ((await against(deps, at, due.subject, "period-over")).length > 0) continue;
    const purge = deps.ids.id();
    const command = { stream: recordsStream(at), id: purge, by: "system" };
    await execute(deps, records, command, (s) => purgeAlone(s, purge, due.subject));
  }
};

/**
 * What nobody has to decide on: lines of the audit whose years are over, runs that are over and their lines in the list, and
 * copies that this machine itself made of its data, each after the time that the school keeps them.
 */
export const dropOverdue = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const now: Temporal.Instant = deps.clock.now();
  await deps.audit.dropOverdue(Math.floor(now.epochMilliseconds / 1000));
  const { periods } = await periodsOf(deps, at);
  const runs = now.subtract({ hours: 24 * periods.runs.period }).toString();
  await deps.keptHere?.forgetRunsBefore(runs);
  await dropPast(deps, scopeOf(at), runs);
  const backups = now.subtract({ hours: 24 * periods.backups.period });
  await deps.keptHere?.forgetBackupsBefore(backups.toString());
};
