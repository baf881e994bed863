import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { parseStream, type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { schoolComposers } from "#letters/composers-of-school.ts";
import type { SchoolCase } from "#letters/composing/school.ts";
import { composeDuties } from "#letters/staff-notice/composer.ts";
import type { Deps } from "#ports/host.ts";
import { overdueDuties, remindedIn } from "#streams/school/reminding.ts";
import type { School } from "#streams/school/school.ts";
import { toldIn } from "#streams/school/telling-operations.ts";
import { read, schools } from "../commit/streams.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete } from "../compose/context.ts";
import { ownSignals } from "../operations/own-signals.ts";
import { holdersOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import type { Desk } from "./sending.ts";

type Told = Pick<Desk, "noLongerOwed" | "compose">;

/** Duties that came due again; those that were recorded meanwhile are left out. */
const dutiesTold = (
  deps: Deps,
  state: School,
  schoolRecord: SchoolCase["schoolRecord"],
  mail: MailOwed,
): Told => {
  const today = londonDate(deps.clock.now());
  const rules = schoolRulesOf(state, today);
  const still = rules ? overdueDuties(state, rules, today) : [];
  const overdue = remindedIn(mail).filter((d) => still.some((other) => other.id === d.id));
  return {
    noLongerOwed: overdue.length === 0 ? "done meanwhile" : undefined,
    compose: async () => ({
      letter: composed(
        "staff-notice",
        await composeDuties({ schoolRecord, publicUrl: deps.settings.publicUrl, overdue }),
      ),
    }),
  };
};

/** What is not as it should be with a school's Waymark; what came right meanwhile is left out. */
const operationsTold = async (
  deps: Deps,
  at: SchoolRef,
  schoolRecord: SchoolCase["schoolRecord"],
  mail: MailOwed,
): Promise<Told> => {
  const told = toldIn(mail);
  const signals = (await ownSignals(deps, at)).filter(({ id, ok }) => !ok && told.includes(id));
  return {
    noLongerOwed: signals.length === 0 ? "come right meanwhile" : undefined,
    compose: async () => ({
      letter: composed(
        "operations-weekly",
        await schoolComposers["operations-weekly"]({
          schoolRecord,
          publicUrl: deps.settings.publicUrl,
          signals,
        }),
      ),
    }),
  };
};

/** What sending a mail of the school's own stream needs: it goes to whoever holds the role, or stands in. */
export const schoolDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state }, record] = await Promise.all([
    read(deps, schools, stream),
    schoolRecordOf(deps, scope, at.school),
  ]);
  if (!record) throw new Incomplete("There is no record of the school");
  const told =
    mail.notice === "operations-weekly"
      ? await operationsTold(deps, at, record, mail)
      : dutiesTold(deps, state, record, mail);
  const staff = await staffMembersOf(deps, scope, holdersOf(state, mail.to.slice(5) as Role));
  return {
    schoolName: record.name,
    replyTo: record.replyTo,
    addresses: [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    ...told,
  };
};
