import { Temporal } from "temporal-polyfill";
import type { MailOwed } from "#domain/commit.ts";
import { type Decided, decided } from "#domain/decision.ts";
import { chasersOf, type Session, sessions } from "#domain/week/session.ts";
import type { RegisterEvent } from "../events.ts";
import { isVulnerable, unconfirmed } from "../standing.ts";
import type { Register, Slot } from "../state.ts";
import { staffMail } from "./staff-mail.ts";

type Chased = { readonly events: readonly RegisterEvent[]; readonly owes: readonly MailOwed[] };

/** To the provider again, for everybody about whom it has not answered. */
const reminder = (r: Register, session: Session, stage: number): MailOwed => ({
  key: `${r.id}-remind-${session}-${stage}`,
  notice: "attendance-reminder",
  to: r.provider,
  facts: { session, stage: String(stage + 1) },
});

/**
 * The vulnerable come first, by phone, at the first chaser (rules of sense); at the last one everybody who is still
 * unconfirmed is on the office's list to ring.
 */
const mailsAt = (r: Register, session: Session, stage: number, last: boolean, open: readonly Slot[]) => {
  if (last) return [staffMail(r, "call-list", `call-${session}`, open)];
  const first = r.chased[session] === undefined;
  const atRisk = open.filter((s) => isVulnerable(r, s.pupil));
  return [
    ...(first && atRisk.length > 0 ? [staffMail(r, "ring-first", `first-${session}`, atRisk)] : []),
    reminder(r, session, stage),
  ];
};

const chaseSession = (
  r: Register,
  session: Session,
  minutes: readonly number[],
  now: Temporal.Instant,
): Chased | undefined => {
  const open = unconfirmed(r).filter((s) => s.session === session);
  const due = chasersOf(r.date, session, minutes).filter((at) => Temporal.Instant.compare(at, now) <= 0);
  const stage = due.length - 1;
  if (open.length === 0 || stage <= (r.chased[session] ?? -1)) return undefined;
  return {
    events: [{ type: "chased", session, stage, pupils: open.map((s) => s.pupil) }],
    owes: mailsAt(r, session, stage, stage === minutes.length - 1, open),
  };
};

/**
 * Chases whoever has not answered, as far as the moment asks: a run that comes late goes straight to the latest step.
 * Run again at the same moment it finds nothing to do.
 */
export const chaseRegister = (
  r: Register,
  minutes: readonly number[],
  now: Temporal.Instant,
): Decided<RegisterEvent> => {
  const chased = sessions.flatMap((s) => chaseSession(r, s, minutes, now) ?? []);
  return decided(
    chased.flatMap((c) => c.events),
    chased.flatMap((c) => c.owes),
  );
};
