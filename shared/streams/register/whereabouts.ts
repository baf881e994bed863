import { Temporal } from "temporal-polyfill";
import { type Session, sessions } from "#domain/week/session.ts";
import { codeOf } from "./codes.ts";
import type { Kept, SafePlace } from "./events.ts";
import { isDisputed, latest, reasonOf, standingOf } from "./standing.ts";
import { expectedOf, type Register, type Slot, slotOf, timedIn } from "./state.ts";
import { answerByAt, isOn, isOver } from "./timing.ts";

/**
 * Where a pupil with a placement is at a moment, by session times and what is on record: never a guess. `unaccounted`: should
 * be somewhere, and nobody has said that they are; `away`: not there, with a reason; `between`: no session at the provider now.
 */
export type Whereabouts =
  | { readonly kind: "unaccounted"; readonly slot: Slot; readonly because: Unaccounted }
  | { readonly kind: "awaited"; readonly slot: Slot }
  | { readonly kind: "there"; readonly slot: Slot }
  | { readonly kind: "online"; readonly slot: Slot }
  | { readonly kind: "kept"; readonly where: Kept }
  | { readonly kind: "elsewhere"; readonly slot: Slot; readonly place: SafePlace | "" }
  | { readonly kind: "away"; readonly slot: Slot; readonly reason: string }
  | { readonly kind: "between"; readonly next?: Slot; readonly last?: Slot };

export type Unaccounted = "silent" | "disputed" | "absent" | "left-early" | "closed" | "not-ours";

const lost = (s: Slot): Unaccounted | undefined => {
  if (isDisputed(s)) return "disputed";
  const standing = standingOf(s);
  return standing === "absent" ||
    standing === "left-early" ||
    standing === "closed" ||
    standing === "not-ours"
    ? standing
    : undefined;
};

const saidOf = (r: Register, slot: Slot): Whereabouts | undefined => {
  const because = lost(slot);
  if (because) return { kind: "unaccounted", slot, because };
  switch (standingOf(slot)) {
    case "elsewhere":
      return { kind: "elsewhere", slot, place: latest(slot)?.place ?? "" };
    case "known":
      return { kind: "away", slot, reason: codeOf(reasonOf(slot)?.code ?? "")?.title ?? "" };
    case "present":
    case "late":
      return { kind: r.online === "yes" ? "online" : "there", slot };
    default:
      return undefined;
  }
};

/** A session that is going on: what was said of it, or that nobody has said anything yet. */
const during = (r: Register, slot: Slot, now: Temporal.Instant): Whereabouts => {
  const awaited = Temporal.Instant.compare(now, answerByAt(timedIn(r, slot))) < 0;
  return (
    saidOf(r, slot) ??
    (awaited ? { kind: "awaited", slot } : { kind: "unaccounted", slot, because: "silent" })
  );
};

/** After a session: whoever was not accounted for in it, or is known to be away or safe elsewhere, still is. */
const afterwards = (r: Register, last: Slot | undefined, next: Slot | undefined): Whereabouts => {
  const said = last && saidOf(r, last);
  if (said && said.kind !== "there" && said.kind !== "online") return said;
  if (last && !said) return { kind: "unaccounted", slot: last, because: "silent" };
  return { kind: "between", ...(next ? { next } : {}), ...(last ? { last } : {}) };
};

const slotsOf = (r: Register, pupil: string): readonly Slot[] => {
  const expected: readonly Session[] = expectedOf(r, pupil)?.sessions ?? [];
  const from = (s: Slot): string => timedIn(r, s).time?.from ?? (s.session === "morning" ? "00:00" : "12:00");
  return sessions
    .filter((session) => expected.includes(session) || slotOf(r, pupil, session).entries.length > 0)
    .map((session) => slotOf(r, pupil, session))
    .toSorted((a, b) => (from(a) < from(b) ? -1 : 1));
};

/** What was said of it was said of the session before, which goes on into it: that one tells where the pupil is. */
const goesOn = (r: Register, s: Slot): boolean => timedIn(r, s).time?.since !== undefined;

/** Where a pupil is by the register of a provider at a moment of its day. */
export const whereIs = (r: Register, pupil: string, now: Temporal.Instant): Whereabouts => {
  const all = slotsOf(r, pupil);
  const begun = all.filter((s) => isOn(timedIn(r, s), now) || (s.entries.length > 0 && !goesOn(r, s)));
  const last = begun.at(-1);
  const next = all.find((s) => !begun.includes(s));
  const kept = expectedOf(r, pupil)?.kept;
  if (kept && (last === undefined || latest(last) === undefined)) return { kind: "kept", where: kept };
  if (last && !isOver(timedIn(r, last), now)) return during(r, last, now);
  return afterwards(r, last, next);
};

/** Whether nobody can say where the pupil of this session is, at a moment of its day or after it. */
export const isUnaccounted = (r: Register, s: Slot, now: Temporal.Instant): boolean => {
  if (lost(s)) return true;
  return standingOf(s) === "unconfirmed" && Temporal.Instant.compare(now, answerByAt(timedIn(r, s))) >= 0;
};

const ranks: Readonly<Record<Whereabouts["kind"], number>> = {
  unaccounted: 0,
  awaited: 1,
  there: 2,
  online: 2,
  elsewhere: 3,
  kept: 3,
  away: 3,
  between: 4,
};

/** Whoever is not accounted for comes first. */
export const rankOf = (w: Pick<Whereabouts, "kind">): number => ranks[w.kind];
