import type { MailOwed } from "#domain/commit.ts";
import type { Contact } from "#domain/contact.ts";
import { mailedAtWork } from "#domain/contact.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { Session } from "#domain/week/session.ts";
import type { Outside, RegisterEvent } from "../events.ts";
import { isPending, isUnexplained, noteTo } from "../outside.ts";
import { type Register, type Slot, slotOf } from "../state.ts";
import { staffMail } from "./staff-mail.ts";

/** The contacts behind a name of those outside: where no social worker is on record, the authority stands for them. */
export const contactsOutside = (contacts: readonly Contact[], whom: Outside): readonly Contact[] => {
  const named = mailedAtWork(contacts, whom);
  return named.length > 0 || whom === "welfare-officer" ? named : mailedAtWork(contacts, "local-authority");
};

const mails = (
  r: Register,
  s: Slot,
  whom: Outside,
  what: "absent" | "found",
  contacts: readonly string[],
): readonly MailOwed[] =>
  contacts.map((to) => ({
    key: `${r.id}-outside-${what}-${s.pupil}-${s.session}-${s.outside.length}-${to}`,
    notice: "absence-outside",
    to,
    facts: { what, whom, pupil: s.pupil, session: s.session },
  }));

export type TellingOutside = {
  readonly pupil: string;
  readonly session: Session;
  readonly whom: Outside;
  readonly how: "tap" | "time" | "phone";
  /** Of the pupil, as they are now. */
  readonly contacts: readonly Contact[];
};

/**
 * Tells somebody outside of an absence: by mail on a tap or at its time, or records that staff have rung. Nobody on record
 * who can be mailed: staff are told to ring. Once; an absence that is explained meanwhile is not told (catalogue O77, O78).
 */
export const tellOutside = (r: Register, t: TellingOutside): Decision<RegisterEvent> => {
  const { pupil, session, whom, how } = t;
  const slot = slotOf(r, pupil, session);
  const note = noteTo(slot, whom);
  if (!note) return refuse("Nobody outside the school waits to be told of this.");
  if (note.told) return how === "time" ? decided([]) : refuse("They have been told already.");
  if (!isPending(slot, note))
    return how === "time"
      ? decided([])
      : refuse("The absence is explained, or the pupil has been found: nobody needs to be told.");
  const contacts = how === "phone" ? [] : contactsOutside(t.contacts, whom).map((c) => c.id);
  const told: RegisterEvent = {
    type: "outside-told",
    pupil,
    session,
    whom,
    what: "absent",
    how,
    contacts,
  };
  const byPhone = how !== "phone" && contacts.length === 0;
  return decided(
    [told],
    byPhone
      ? [staffMail(r, "ring-outside", `outside-${pupil}-${session}-${slot.outside.length}-${whom}`, [slot])]
      : mails(r, slot, whom, "absent", contacts),
  );
};

/** Those who were mailed of an absence hear that the child has been found; staff ring whoever they rang. */
export const foundOutside = (
  r: Register,
  slots: readonly Slot[],
): { readonly events: readonly RegisterEvent[]; readonly owes: readonly MailOwed[] } => {
  const found = slots.flatMap((s) =>
    isUnexplained(s)
      ? []
      : s.outside
          .filter((n) => n.told && n.told.contacts.length > 0 && n.foundAt === undefined)
          .map((n) => ({ s, n, contacts: n.told?.contacts ?? [] })),
  );
  return {
    events: found.map(({ s, n, contacts }) => ({
      type: "outside-told",
      pupil: s.pupil,
      session: s.session,
      whom: n.whom,
      what: "found",
      how: "time",
      contacts,
    })),
    owes: found.flatMap(({ s, n, contacts }) => mails(r, s, n.whom, "found", contacts)),
  };
};
