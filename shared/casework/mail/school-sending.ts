import { londonDate } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { parseStream, scopeOf } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { composeDuties } from "#letters/staff-notice/composer.ts";
import type { Deps } from "#ports/host.ts";
import { overdueDuties, remindedIn } from "#streams/school/reminding.ts";
import { read, schools } from "../commit/streams.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete } from "../compose/context.ts";
import { holdersOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import { schoolRulesOf } from "../rules/rules-in-force.ts";
import type { Desk } from "./sending.ts";

/** What sending a reminder of the school’s duties needs: it goes to whoever owes them, or stands in. */
export const schoolDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state }, record] = await Promise.all([
    read(deps, schools, stream),
    schoolRecordOf(deps, scope, at.school),
  ]);
  if (!record) throw new Incomplete("There is no record of the school");
  const today = londonDate(deps.clock.now());
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
      letter: composed(
        "staff-notice",
        await composeDuties({ schoolRecord: record, publicUrl: deps.settings.publicUrl, overdue: about }),
      ),
    }),
  };
};
