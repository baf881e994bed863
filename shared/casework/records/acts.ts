import type { Answers } from "#contracts/form.ts";
import { noWords, type Words } from "#domain/commit.ts";
import { type Decision, type Refusal, refuse } from "#domain/decision.ts";
import type { RecordKind } from "#domain/records/kinds.ts";
import { recordsStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import {
  approvePurge,
  askPurge,
  letConcernGo,
  liftHold,
  refusePurge,
  setHold,
  setPeriod,
} from "#streams/records/deciding.ts";
import type { HeldOn, PurgeReason, RecordsEvent, Subject } from "#streams/records/events.ts";
import type { Records } from "#streams/records/records.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { read, records } from "../commit/streams.ts";
import { idFrom, type Sender } from "../pupil/enter-pupil.ts";
import { against, stopping } from "./judge.ts";
import { periodsOf } from "./periods.ts";

const recorded = (
  deps: Deps,
  sender: Sender,
  said: Answers,
  decide: (s: Records, words: Words | undefined) => Decision<RecordsEvent>,
): Promise<Refusal | undefined> => {
  const command = { stream: recordsStream(sender.at), id: sender.command, by: sender.by };
  return executeSaying(deps, records, { ...command, scope: scopeOf(sender.at), said }, decide);
};

/** The school says how long it keeps a kind, and whether it ends by itself; never below its floor. */
export const setPeriodFrom = async (
  deps: Deps,
  sender: Sender,
  chosen: { readonly kind: RecordKind; readonly period: number; readonly alone: "yes" | "no" },
  said: Answers,
): Promise<Refusal | undefined> => {
  const { periods } = await periodsOf(deps, sender.at);
  return recorded(deps, sender, said, (_, words) => setPeriod(chosen, periods[chosen.kind].floor, words));
};

export const setHoldFrom = (deps: Deps, sender: Sender, on: HeldOn, said: Answers) =>
  recorded(deps, sender, said, (_, words) => setHold(idFrom("hold", sender), on, words ?? noWords));

export const liftHoldFrom = (deps: Deps, sender: Sender, hold: string, said: Answers) =>
  recorded(deps, sender, said, (s, words) => liftHold(s, hold, words ?? noWords));

/** A safeguarding lead lets the records of a pupil with a concern go, or holds them again. */
export const letConcernGoFrom = (
  deps: Deps,
  sender: Sender,
  pupil: string,
  go: "yes" | "no",
  said: Answers,
) => recorded(deps, sender, said, (s, words) => letConcernGo(s, pupil, go, words ?? noWords));

export const purgeIdOf = (sender: Sender): string => idFrom("purge", sender);

/** One person asks for a purge, with a reason; refused while something speaks against it. */
export const askPurgeFrom = async (
  deps: Deps,
  sender: Sender,
  subject: Subject,
  reason: PurgeReason,
  said: Answers,
): Promise<Refusal | undefined> => {
  const stops = stopping(await against(deps, sender.at, subject, reason), reason);
  return recorded(deps, sender, said, (s, words) =>
    askPurge(s, purgeIdOf(sender), subject, { reason, words }, stops),
  );
};

/** A second person agrees, or says no and why. */
export const decidePurgeFrom = async (
  deps: Deps,
  sender: Sender,
  purge: string,
  decision: "agree" | "refuse",
  said: Answers,
): Promise<Refusal | undefined> => {
  if (decision === "refuse")
    return recorded(deps, sender, said, (s, words) => refusePurge(s, purge, words ?? noWords));
  const { state } = await read(deps, records, recordsStream(sender.at));
  const found = state.purges.find((p) => p.id === purge);
  if (!found) return refuse("There is no such purge.");
  const stops = stopping(await against(deps, sender.at, found.subject, found.reason), found.reason);
  return recorded(deps, sender, {}, (s) => approvePurge(s, purge, sender.by, stops));
};
