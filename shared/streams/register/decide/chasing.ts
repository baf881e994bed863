import { Temporal } from "temporal-polyfill";
import type { MailOwed } from "#domain/commit.ts";
import { type Decided, decided } from "#domain/decision.ts";
import { chasersOf, type Session, sessions } from "#domain/week/session.ts";
import type { RegisterEvent } from "../events.ts";
import { chasedKey } from "../evolve.ts";
import { isVulnerable, unconfirmed } from "../standing.ts";
import { type Register, type Slot, timedIn } from "../state.ts";
import { staffMail } from "./staff-mail.ts";

type Chased = { readonly events: readonly RegisterEvent[]; readonly owes: readonly MailOwed[] };

/** Sessions that begin at one time are chased together; `from` is absent where it is the usual one. */
type Group = { readonly session: Session; readonly from?: string; readonly open: readonly Slot[] };

/** "-1030": where placements have times of their own, each start has its own mails. */
const suffix = ({ from }: Group): string => (from ? `-${from.replace(":", "")}` : "");

/** To the provider again, for everybody about whom it has not answered. */
const reminder = (r: Register, g: Group, stage: number): MailOwed => ({
  key: `${r.id}-remind-${g.session}${suffix(g)}-${stage}`,
  notice: "attendance-reminder",
  to: r.provider,
  facts: { session: g.session, stage: String(stage + 1), ...(g.from ? { from: g.from } : {}) },
});

/**
 * The vulnerable come first, by phone, at the first chaser (rules of sense); at the last one everybody who is still
 * unconfirmed is on the office's list to ring.
 */
const mailsAt = (r: Register, g: Group, stage: number, last: boolean) => {
  if (last) return [staffMail(r, "call-list", `call-${g.session}${suffix(g)}`, g.open)];
  const first = r.chased[chasedKey(g)] === undefined;
  const atRisk = g.open.filter((s) => isVulnerable(r, s.pupil));
  return [
    ...(first && atRisk.length > 0
      ? [staffMail(r, "ring-first", `first-${g.session}${suffix(g)}`, atRisk)]
      : []),
    reminder(r, g, stage),
  ];
};

const chaseGroup = (
  r: Register,
  g: Group,
  minutes: readonly number[],
  now: Temporal.Instant,
): Chased | undefined => {
  const [first] = g.open;
  const moments = first ? chasersOf(r.date, timedIn(r, first), minutes) : [];
  const stage = moments.filter((at) => Temporal.Instant.compare(at, now) <= 0).length - 1;
  if (stage <= (r.chased[chasedKey(g)] ?? -1)) return undefined;
  const { session, from, open } = g;
  const last = stage === minutes.length - 1;
  return {
    events: [
      {
        type: "chased",
        session,
        stage,
        ...(from ? { from } : {}),
        pupils: open.map((s) => s.pupil),
        ...(last ? { last: "yes" as const } : {}),
      },
    ],
    owes: mailsAt(r, g, stage, last),
  };
};

/** Whoever is not confirmed, by session and start. */
const groupsOf = (r: Register): readonly Group[] =>
  sessions.flatMap((session) => {
    const open = unconfirmed(r).filter((s) => s.session === session);
    const startOf = (s: Slot): string => timedIn(r, s).time?.from ?? "";
    return [...new Set(open.map(startOf))].sort().map((from) => ({
      session,
      ...(from ? { from } : {}),
      open: open.filter((s) => startOf(s) === from),
    }));
  });

/**
 * Chases whoever has not answered, each session from its own start, as far as the moment asks: a run that comes late goes
 * straight to the latest step. Run again at the same moment it finds nothing to do.
 */
export const chaseRegister = (
  r: Register,
  minutes: readonly number[],
  now: Temporal.Instant,
): Decided<RegisterEvent> => {
  const chased = groupsOf(r).flatMap((g) => chaseGroup(r, g, minutes, now) ?? []);
  return decided(
    chased.flatMap((c) => c.events),
    chased.flatMap((c) => c.owes),
  );
};
