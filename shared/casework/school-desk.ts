import type { MailOwed } from "../domain/commit.ts";
import { decided } from "../domain/decision.ts";
import { londonDate } from "../domain/london.ts";
import type { Role } from "../domain/roles.ts";
import { overdueDuties, remindedIn, remindOfDuties } from "../domain/school/reminding.ts";
import type { SchoolEvent } from "../domain/school/school.ts";
import { parseStream, type SchoolRef, schoolStream, scopeOf } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { composed } from "./compose/compose.ts";
import { Incomplete } from "./compose/context.ts";
import type { Desk, MailRecords } from "./desk.ts";
import { execute } from "./execute.ts";
import { holdersOf, schoolRecordOf, staffMembersOf } from "./people.ts";
import { schoolRulesOf } from "./rules.ts";
import { read, schools } from "./streams.ts";

/** What sending a reminder of the school’s duties needs: it goes to whoever owes them, or stands in. */
export const schoolDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state }, record] = await Promise.all([
    read(deps, schools, stream),
    schoolRecordOf(deps, scope, at.school),
  ]);
  if (!record) throw new Incomplete("There is no record of the school");
  const today = londonDate(deps.clock.now()).toString();
  const rules = schoolRulesOf(state, today);
  const still = rules ? overdueDuties(state, rules, today) : [];
  const about = remindedIn(mail).filter((d) => still.some((other) => other.id === d.id));
  const staff = await staffMembersOf(deps, scope, holdersOf(state, mail.to.slice(5) as Role));
  return {
    schoolName: record.name,
    replyTo: record.replyTo,
    noLongerOwed: about.length === 0 ? "done meanwhile" : undefined,
    addresses: [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    compose: async () => ({
      letter: composed("staff-notice", {
        schoolName: record.name,
        tasks: about.map(({ id, title, due }) => ({
          what: `Overdue: ${title}`,
          due,
          link: `${deps.settings.publicUrl}/school/duties#${id}`,
        })),
        allTasks: `${deps.settings.publicUrl}/today`,
      }),
    }),
  };
};

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
  const today = londonDate(deps.clock.now()).toString();
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
  const today = londonDate(deps.clock.now()).toString();
  const rules = schoolRulesOf(state, today);
  return rules ? overdueDuties(state, rules, today).length : 0;
};
