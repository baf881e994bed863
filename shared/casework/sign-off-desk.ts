import type { MailOwed } from "../domain/commit.ts";
import { warnedIn } from "../domain/provider/warning.ts";
import { parseStream, schoolStream, scopeOf } from "../domain/streams.ts";
import type { Deps } from "../ports/host.ts";
import { composed } from "./compose/compose.ts";
import { Incomplete } from "./compose/context.ts";
import type { Desk } from "./desk.ts";
import { holdersOf, providerOf, schoolRecordOf, staffMembersOf } from "./people.ts";
import { isOfRoll, rollDesk } from "./roll-desk.ts";
import { read, schools } from "./streams.ts";

const titles: Readonly<Record<string, string>> = {
  insurance: "insurance",
  checks: "this school’s own checks",
  "risk-assessment": "risk assessment",
  audit: "signed audit",
  roll: "count of its full-time roll",
  "registration-report": "report to the authority",
  rating: "judgement of quality",
};

/** What sending a warning needs: it goes to the AP lead, or whoever stands in. */
export const signOffDesk = async (deps: Deps, stream: string, mail: MailOwed): Promise<Desk> => {
  if (isOfRoll(mail)) return rollDesk(deps, stream, mail);
  const at = parseStream(stream);
  const scope = scopeOf(at);
  const [{ state: school }, record, provider] = await Promise.all([
    read(deps, schools, schoolStream(at)),
    schoolRecordOf(deps, scope, at.school),
    providerOf(deps, at.tenant, at.id),
  ]);
  if (!record) throw new Incomplete("There is no record of the school");
  const staff = await staffMembersOf(deps, scope, holdersOf(school, "ap-lead"));
  const link = `${deps.settings.publicUrl}/providers/${at.id}`;
  return {
    schoolName: record.name,
    replyTo: record.replyTo,
    noLongerOwed: undefined,
    addresses: [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    compose: async () => ({
      letter: composed("staff-notice", {
        schoolName: record.name,
        tasks: warnedIn(mail).map(({ what, until, lapsed }) => ({
          what: `${provider?.name ?? "A provider"}: ${titles[what] ?? what} ${lapsed ? "has lapsed" : "ends soon"}`,
          due: until,
          link,
        })),
        allTasks: `${deps.settings.publicUrl}/today`,
      }),
    }),
  };
};
