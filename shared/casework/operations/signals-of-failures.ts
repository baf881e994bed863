import { longTime } from "#domain/calendar/london.ts";
import type { OpenFailure } from "#domain/failures/failures.ts";
import type { OwnSignalId } from "#domain/operations-signals.ts";
import { failuresStream, type SchoolRef } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { failures, read } from "../commit/streams.ts";
import { failureTitle } from "../failures/failure-words.ts";
import type { Signal } from "./signal.ts";

/** So many of a kind are named. */
const named = 5;

const saidOf = (found: readonly OpenFailure[]): string => {
  if (found.length === 0) return "None";
  const first = found.slice(0, named).map((f) => `${failureTitle(f)}, since ${longTime(f.since)}`);
  return first.join("; ") + (found.length > named ? `; and ${found.length - named} more` : "");
};

/** Where nothing is laid aside, and where somebody lays it before the functions again: a page cannot. */
const replayed = (isHere: boolean): string =>
  isHere
    ? "On one machine nothing is laid aside: what fails stays where it is, and the hourly look tries it again"
    : "Whoever runs the account plays them again: the runbook says how, for each queue, under “Dead letters”. Done twice, it is done once";

/** What failed for good and is still somebody's task. */
export const signalsOfFailures = async (
  deps: Deps,
  at: SchoolRef,
): Promise<readonly Signal<OwnSignalId>[]> => {
  const open = Object.values((await read(deps, failures, failuresStream(at))).state.open);
  const signal = (
    id: OwnSignalId,
    title: string,
    kind: OpenFailure["kind"],
    normal: string,
  ): Signal<OwnSignalId> => {
    const found = open.filter((f) => f.kind === kind);
    return { id, title, ok: found.length === 0, says: saidOf(found), normal, href: "/today" };
  };
  return [
    signal("bounces", "Mails that came back", "mail-back", "None open: each is a task of its own on Today"),
    {
      ...signal("laid-aside", "Dead letters: laid aside and not taken in", "laid-aside", "None"),
      todo: replayed(deps.keptHere !== undefined),
    },
    signal("not-followed", "Records that lists do not show", "not-followed", "None for longer than an hour"),
    signal("sweep-parts", "Parts of the hourly look that failed", "sweep-failed", "None"),
  ];
};
