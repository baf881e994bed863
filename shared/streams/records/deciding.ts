import type { Words } from "#domain/commit.ts";
import { type Decision, decided, type Refusal, refuse } from "#domain/decision.ts";
import { kindsOfRecord, type RecordKind } from "#domain/records/kinds.ts";
import { periodWords } from "#domain/records/period-words.ts";
import type { HeldOn, PurgeReason, RecordsEvent, Subject } from "./events.ts";
import { openPurge, type Purge, type Records } from "./records.ts";

type Decides = Decision<RecordsEvent>;

/** The school says how long it keeps a kind. `floor`: the least that law or the school's policy asks, with its clause. */
export const setPeriod = (
  {
    kind,
    period,
    alone,
  }: { readonly kind: RecordKind; readonly period: number; readonly alone: "yes" | "no" },
  floor: { readonly is: number; readonly clause: string } | undefined,
  words: Words | undefined,
): Decides => {
  const { unit, ends, fixed, title } = kindsOfRecord[kind];
  if (fixed) return refuse(`${title}: this is how the system works, and cannot be changed here.`);
  if (floor && period < floor.is)
    return refuse(
      `${title}: the least is ${periodWords(unit, floor.is)} (${floor.clause}). You may keep it longer, not shorter.`,
      "period",
    );
  if (alone === "yes" && ends !== "two-or-alone")
    return refuse(`${title}: this never ends by itself. Two people decide each time.`, "alone");
  return decided([{ type: "period-set", kind, period, alone, ...(words ? { words } : {}) }]);
};

export const setHold = (hold: string, on: HeldOn, words: Words): Decides =>
  on.what !== "school" && on.ids.length === 0
    ? refuse("Choose whose records are held.", on.what)
    : decided([{ type: "hold-set", hold, on, words }]);

export const liftHold = (s: Records, hold: string, words: Words): Decides =>
  s.holds.some((h) => h.id === hold)
    ? decided([{ type: "hold-lifted", hold, words }])
    : refuse("This hold has been lifted already.");

/** A safeguarding lead lets the records of a pupil with a concern go, or holds them again. */
export const letConcernGo = (s: Records, pupil: string, go: "yes" | "no", words: Words): Decides => {
  const gone = s.letGo.includes(pupil);
  if (gone === (go === "yes")) return decided([]);
  return decided([{ type: go === "yes" ? "concern-let-go" : "concern-held-again", pupil, words }]);
};

/** `against`: what stands in its way, in sentences; nothing is asked while something does. */
export const askPurge = (
  s: Records,
  purge: string,
  subject: Subject,
  { reason, words }: { readonly reason: PurgeReason; readonly words: Words | undefined },
  against: readonly string[],
): Decides => {
  if (openPurge(s, subject)) return refuse("A purge of these records has been asked for already.");
  const [first] = against;
  if (first !== undefined) return refuse(first, "reason");
  return decided([{ type: "purge-asked", purge, subject, reason, ...(words ? { words } : {}) }]);
};

const notOpen = "This has been decided already.";

const undecided = (s: Records, purge: string): Purge | Refusal => {
  const found = s.purges.find((p) => p.id === purge);
  return found?.state === "asked" ? found : refuse(notOpen);
};

/** The second person says yes: somebody else than who asked, and only while nothing stands against it. */
export const approvePurge = (s: Records, purge: string, by: string, against: readonly string[]): Decides => {
  const found = undecided(s, purge);
  if ("kind" in found) return found;
  if (found.askedBy === by)
    return refuse("You asked for this purge: somebody else has to agree to it.", "decision");
  const [first] = against;
  return first === undefined ? decided([{ type: "purge-approved", purge }]) : refuse(first, "decision");
};

/** The second person says no; who asked may take it back the same way. */
export const refusePurge = (s: Records, purge: string, words: Words): Decides => {
  const found = undecided(s, purge);
  return "kind" in found ? found : decided([{ type: "purge-refused", purge, words }]);
};

/** For a kind that the school has named, the system asks and approves at once. */
export const purgeAlone = (s: Records, purge: string, subject: Subject): Decides =>
  openPurge(s, subject)
    ? decided([])
    : decided([
        { type: "purge-asked", purge, subject, reason: "period-over" },
        { type: "purge-approved", purge },
      ]);
