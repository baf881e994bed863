import { counted } from "#domain/calendar/date-words.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { OwnSignalId } from "#domain/operations-signals.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { sendableSince, waitsForMorning } from "../mail/mornings.ts";
import type { Unsent } from "../mail/outbox.ts";
import { openRuns } from "../runs/run-rows.ts";
import { isPast, tendingOf } from "../runs/standing.ts";
import type { Signal } from "./signal.ts";
import { signalsOfFailures } from "./signals-of-failures.ts";
import { signalsOfRuns } from "./signals-of-runs.ts";

/** How long a mail may wait: the sweep of every five minutes has tried it some times by then. */
const mailAfter = { minutes: 45 } as const;

/** A school's data beyond this is far more than placements make. */
const muchBytes = 50e9;

const outboxSignal = async (deps: Deps, scope: string): Promise<Signal<OwnSignalId>> => {
  const now = deps.clock.now();
  const unsent = (await deps.effects.list("unsent", scope))
    .map(({ body }) => body as Unsent)
    .filter((one) => !waitsForMorning(one, now));
  const oldest = unsent.map(sendableSince).toSorted()[0];
  return {
    id: "outbox",
    title: "Mails that wait to be sent",
    ok: oldest === undefined || !isPast(oldest, mailAfter, now),
    says: oldest ? `${counted(unsent.length, "mail")}, the oldest since ${longTime(oldest)}` : "None",
    normal: "None for longer than some minutes",
  };
};

const sizeWords = (bytes: number): string =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

const storageSignal = async (deps: Deps): Promise<Signal<OwnSignalId>> => {
  const here = await deps.keptHere?.holds();
  return {
    id: "storage",
    title: "Storage",
    ok: !here || here.bytes < muchBytes,
    says: here
      ? `${sizeWords(here.bytes)} in the data folder`
      : "In tables that grow by themselves; the cost of a month counts them",
    normal: here ? "Some megabytes a placement" : "Nothing to do",
  };
};

/** All that is worked out from the school's own lists and this host's folder, with no right but to read them. */
export const ownSignals = async (deps: Deps, at: SchoolRef): Promise<readonly Signal<OwnSignalId>[]> => {
  const [rows, tending, outbox, failed, storage] = await Promise.all([
    openRuns(deps, scopeOf(at)),
    tendingOf(deps, at),
    outboxSignal(deps, scopeOf(at)),
    signalsOfFailures(deps, at),
    storageSignal(deps),
  ]);
  return [...signalsOfRuns(rows, tending), outbox, ...failed, storage];
};
