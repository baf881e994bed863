import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { decided } from "#domain/decision.ts";
import { type SchoolRef, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { SchoolEvent } from "#streams/school/events.ts";
import { overdueDuties, remindOfDuties } from "#streams/school/reminding.ts";
import { execute } from "../commit/execute.ts";
import { read, schools } from "../commit/streams.ts";
import type { MailRecords } from "../mail/sending.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";

/** Records what becomes of a reminder; done twice, it is done once. */
export const schoolMails = (deps: Deps, stream: string): MailRecords => {
  const note = async (
    mail: MailOwed,
    state: "sent" | "delivered" | "bounced" | "dropped",
    reason?: string,
  ) => {
    const event: SchoolEvent = {
      type: "duty-mailed",
      key: mail.key,
      state,
      ...(reason === undefined ? {} : { reason }),
    };
    await execute(deps, schools, { stream, id: `${state}-${mail.key}`, by: "system" }, () =>
      decided([event]),
    );
  };
  return {
    sent: (mail) => note(mail, "sent"),
    delivered: (mail) => note(mail, "delivered"),
    bounced: (mail, reason) => note(mail, "bounced", reason),
    dropped: (mail, reason) => note(mail, "dropped", reason),
  };
};

const runRow = (at: SchoolRef, date: string) =>
  ({ kind: "run", scope: scopeOf(at), key: `duties-${date}` }) as const;

/** Once a day: owners hear of the school’s duties that came due again and are not recorded. Called by every sweep. */
export const remindDuties = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  const { kind, scope, key } = runRow(at, today);
  if (await deps.effects.get(kind, scope, key)) return;
  const command = { stream: schoolStream(at), id: `remind-${today}`, by: "system" };
  await execute(deps, schools, command, (s) => {
    const rules = schoolRulesOf(s, today);
    return rules ? remindOfDuties(s, rules, today) : decided([]);
  });
  await deps.effects.putIfAbsent({ ...runRow(at, today), body: {} });
};

/** How many duties of the school are overdue today: one line in the summary that staff get anyway. */
export const countOverdueDuties = async (deps: Deps, at: SchoolRef): Promise<number> => {
  const { state } = await read(deps, schools, schoolStream(at));
  const today = londonDate(deps.clock.now());
  const rules = schoolRulesOf(state, today);
  return rules ? overdueDuties(state, rules, today).length : 0;
};
