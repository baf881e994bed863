import { Temporal } from "temporal-polyfill";
import { londonDate, londonInstant } from "#domain/calendar/london.ts";
import type { OpenFailure } from "#domain/failures/failures.ts";
import { remindOfFailures } from "#domain/failures/failures.ts";
import {
  failuresStream,
  parseStream,
  placementStream,
  type SchoolRef,
  schoolStream,
  scopeOf,
} from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { owesReturnTalk } from "#streams/register/searching.ts";
import { standingOf } from "#streams/register/standing.ts";
import { expectedSlots } from "#streams/register/state.ts";
import { reviveDay } from "../attendance/day/start-day.ts";
import { isUnsettled, lastDaysOf } from "../attendance/reasons-owed.ts";
import { execute } from "../commit/execute.ts";
import { failures, placements, pupils, read, registers, schools } from "../commit/streams.ts";
import type { Parked } from "../gate/parked.ts";
import { rootRunName } from "../gate/start-run.ts";
import { placementRows } from "../views/placement-rows.ts";
import { registerRowOf } from "../views/register-rows.ts";
import { isFollowed } from "./not-followed.ts";
import { healFailed } from "./note-failure.ts";
import { openFailures } from "./open-failures.ts";
import { waitingMails } from "./stuck-mails.ts";

type Healed = (deps: Deps, at: SchoolRef, f: OpenFailure) => Promise<boolean>;

/** A successor has taken hold once its gate waits; that it was started says nothing. */
const runHolds: Healed = async (deps, at, { placement }) => {
  const { state } = await read(deps, placements, placementStream(at, placement));
  if (state.phase === "closed" || state.stopped) return true;
  const parked = (await deps.effects.get("parked", scopeOf(at), placement))?.body as Parked | undefined;
  if (parked?.gate.epoch !== state.epoch) return false;
  const run = await deps.runs.describe("placement", rootRunName(placement, state.epoch));
  return run?.status === "RUNNING";
};

type Mails = Readonly<
  Record<
    string,
    { readonly notice: string; readonly to: string; readonly state: string; readonly at: string }
  >
>;

const mailsOf = async (deps: Deps, stream: string): Promise<Mails> => {
  const { kind } = parseStream(stream);
  if (kind === "placement") return (await read(deps, placements, stream)).state.mails;
  return kind === "register" ? (await read(deps, registers, stream)).state.mails : {};
};

/** A mail that was handed over may come back for so long; not every mail service says that one has arrived. */
const mayComeBack = { hours: 1 } as const;

/** A later mail of the kind has reached the same person: what was to be known is known. */
const reachedLater: Healed = async (deps, _at, f) => {
  const settled = deps.clock.now().subtract(mayComeBack).toString();
  const mails = Object.values(await mailsOf(deps, f.stream));
  return mails
    .filter((m) => m.notice === f.promise && m.to === f.person && m.at > f.since)
    .some((m) => m.state === "delivered" || (m.state === "sent" && m.at < settled));
};

/** One mail has left the outbox; of the school's one task of all others, every one of them. */
const leftOutbox: Healed = async (deps, at, f) => {
  if (f.person === "") return (await waitingMails(deps, scopeOf(at))).length === 0;
  for (const ref of f.refs) if (await deps.effects.get("unsent", scopeOf(at), ref)) return false;
  return true;
};

/** Nobody says any more that the child is away, the reason is known, or the placement had ended before that day. */
const isFound: Healed = async (deps, at, { stream, refs, placement, promise }) => {
  const lastDay = (await lastDaysOf(deps, at)).get(placement);
  if (lastDay !== undefined && lastDay < promise) return true;
  const { state } = await read(deps, registers, stream);
  return !expectedSlots(state).some((s) => refs.includes(s.pupil) && standingOf(s) === "absent");
};

/** Nothing is open any more of any register that was noted. */
const isSettled: Healed = async (deps, at, { refs }) => {
  const lastDays = await lastDaysOf(deps, at);
  for (const ref of refs) {
    const row = await registerRowOf(deps, scopeOf(at), ref);
    if (row && isUnsettled(row, lastDays)) return false;
  }
  return true;
};

/** What was asked for is owed no more. */
const isDone: Healed = async (deps, at, { placement, refs }) => {
  const row = (await placementRows(deps, scopeOf(at))).find(({ id }) => id === placement);
  return ![...(row?.owed ?? []).map(({ key }) => key), ...(row?.waits ?? []).map(({ ask }) => ask)].some(
    (each) => refs.includes(each),
  );
};

const byHand: Healed = async () => false;

/** How each kind is seen to be well again. A day whose run died heals while it lasts; afterwards a person says what was done. */
const healed: { readonly [K in OpenFailure["kind"]]: Healed } = {
  "run-died": runHolds,
  "day-run-died": async (deps, at, { promise }) =>
    promise >= londonDate(deps.clock.now()) && (await reviveDay(deps, at, promise)),
  "mail-back": reachedLater,
  "mail-stuck": leftOutbox,
  // Whichever part of the sweep failed closes its task when it is done again.
  "sweep-failed": byHand,
  "not-followed": (deps, at, { stream }) => isFollowed(deps, at, stream),
  "call-owed": isFound,
  "reason-owed": isSettled,
  "return-talk-owed": async (deps, _at, { stream, refs }) => {
    const { state } = await read(deps, registers, stream);
    return Object.values(state.slots).every(
      (s) => !refs.includes(s.pupil) || !owesReturnTalk(s.searched ?? []),
    );
  },
  // A correction of the suspension takes them away; else a person says what was arranged, and who was told.
  "sixth-day-owed": byHand,
  "suspension-to-tell": byHand,
  // A file that can be taken over closes it.
  "calendar-refused": byHand,
  // Whoever sends the sheet again, or judges the contact, says so.
  "import-failed": byHand,
  "pack-failed": byHand,
  "comparison-failed": byHand,
  "contact-to-judge": byHand,
  "person-to-leave": async (deps, at, { person }) =>
    !(await read(deps, schools, schoolStream(at))).state.staff.some((s) => s.id === person && s.active),
  "leaver-at-provider": async (deps, _at, { stream, promise }) =>
    (await read(deps, pupils, stream)).state.leavingOn !== promise,
  // The watch says when the queue is empty again.
  "laid-aside": byHand,
  "asked-to-act": isDone,
};

/** Closes the task of whatever is well again. Called by every sweep. */
export const healFailures = async (deps: Deps, at: SchoolRef): Promise<void> => {
  for (const f of await openFailures(deps, at))
    if (await healed[f.kind](deps, at, f)) await healFailed(deps, at, f.key, f.since);
};

/** In the morning: whoever owns a failure that is still open, and was not mailed of it, hears of it once. */
export const remindFailures = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const now = deps.clock.now();
  const today = londonDate(now);
  if (Temporal.Instant.compare(now, londonInstant(today, "07:00")) < 0) return;
  if (!(await openFailures(deps, at)).some((f) => f.remindedOn < today)) return;
  const command = { stream: failuresStream(at), id: `tend-reminders-${today}`, by: "system" };
  await execute(deps, failures, command, (s) => remindOfFailures(s, today));
};
