import { Temporal } from "temporal-polyfill";
import { type Decided, type Decision, decided, refuse } from "#domain/decision.ts";
import { escalatesAt, escalatesTo, isTakenOn, leftAlone, lookedFor } from "../escalating.ts";
import type { RegisterEvent } from "../events.ts";
import { chasedKey } from "../evolve.ts";
import type { Register } from "../state.ts";
import { staffMail } from "./staff-mail.ts";

/**
 * Tells others that nobody has said that they are on it, step by step as far as the moment asks: an escalation ends when
 * a person takes it or the child is found, and not because a mail has gone (catalogue O76, O77).
 */
export const escalateRegister = (r: Register, now: Temporal.Instant): Decided<RegisterEvent> => {
  const due = Object.values(r.callLists).filter((list) => {
    const at = escalatesAt(r, list);
    return at !== undefined && Temporal.Instant.compare(at, now) <= 0;
  });
  return decided(
    due.map(({ session, from, steps, ...list }) => ({
      type: "escalated",
      session,
      ...(from ? { from } : {}),
      step: steps,
      pupils: leftAlone(r, { session, steps, ...list }).map((s) => s.pupil),
    })),
    due.map((list) => ({
      ...staffMail(r, "nobody-on-it", `alone-${chasedKey(list)}-${list.steps}`, leftAlone(r, list)),
      to: escalatesTo[list.steps] ?? escalatesTo[0],
    })),
  );
};

/** A member of staff says that they are on it, for everybody of the provider whom nobody has confirmed. */
export const takeOn = (r: Register): Decision<RegisterEvent> => {
  const slots = lookedFor(r).filter((s) => !isTakenOn(s));
  return slots.length === 0
    ? refuse("Nobody is left to find out about: somebody is on it, or the children have been found.")
    : decided([{ type: "taken-on", slots: slots.map(({ pupil, session }) => ({ pupil, session })) }]);
};
