import type { MailOwed } from "#domain/commit.ts";
import { warnedIn } from "#domain/provider/warning.ts";
import type { Role } from "#domain/roles.ts";
import { parseStream, schoolStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { read, schools } from "../commit/streams.ts";
import { composed } from "../compose/compose.ts";
import { Incomplete } from "../compose/context.ts";
import { holdersOf, providerOf, schoolRecordOf, staffMembersOf } from "../people/people.ts";
import { isOfRoll, rollDesk } from "./roll-sending.ts";
import type { Desk } from "./sending.ts";

const titles: Readonly<Record<string, string>> = {
  insurance: "insurance",
  certificates: "certificates",
  checks: "this school’s own checks",
  "risk-assessment": "risk assessment",
  audit: "signed audit",
  roll: "count of its full-time roll",
  "registration-report": "report to the authority",
  rating: "judgement of quality",
};

const news: Readonly<Record<string, string>> = {
  "told-staff": "has told of a change among its staff: please have their checks confirmed",
  "told-site": "has told of another address or site: please look at its record and the risks",
  "told-incident": "has told of a serious incident: please ring, and decide on it",
};

/** What a provider told by its page: who it is, and never a child's name. */
const toldTasks = (name: string | undefined, mail: MailOwed, link: string) => {
  const says = news[mail.facts.what ?? ""];
  return says && [{ what: `${name ?? "A provider"} ${says}`, link: `${link}#told` }];
};

/** What sending a warning, or news of a provider, needs: it goes to those whom it names, or whoever stands in. */
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
  const roles = mail.to.slice("role:".length).split("+") as Role[];
  const staff = await staffMembersOf(
    deps,
    scope,
    roles.flatMap((role) => holdersOf(school, role)),
  );
  const link = `${deps.settings.publicUrl}/providers/${at.id}`;
  return {
    schoolName: record.name,
    replyTo: record.replyTo,
    noLongerOwed: undefined,
    addresses: [...staff.values()].map((s) => ({ name: s.name, address: s.email })),
    compose: async () => ({
      letter: composed("staff-notice", {
        schoolName: record.name,
        tasks:
          toldTasks(provider?.name, mail, link) ??
          warnedIn(mail).map(({ what, until, lapsed }) => ({
            what: `${provider?.name ?? "A provider"}: ${titles[what] ?? what} ${lapsed ? "has lapsed" : "ends soon"}`,
            due: until,
            link,
          })),
        allTasks: `${deps.settings.publicUrl}/today`,
      }),
    }),
  };
};
