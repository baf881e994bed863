import { providers, read, signOffs } from "#casework/commit/streams.ts";
import { providersOf } from "#casework/people/people.ts";
import { providersInUse } from "#casework/provider/lapses-in-use.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { plusDays } from "#domain/calendar/school-days.ts";
import { providerStream, signOffStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import { unsignedAudit } from "#streams/provider/audit/signing.ts";
import { openAsk, waitsForJudgement } from "#streams/provider/yearly/asking.ts";

/** A week to judge what a provider told: five school days, as its form promises. */
const toJudge = 7;

/** Providers whose year waits for a judgement, or that have not answered their yearly link or signed their audit: tasks of the AP lead (O35 to O54). */
export const yearItems = async (c: StaffContext) => {
  if (!c.may("provider.record") || !c.roles.includes("ap-lead")) return [];
  const used = await providersInUse(c.deps, c.at);
  const names = await providersOf(c.deps, c.at.tenant, used);
  const today = londonDate(c.deps.clock.now());
  const shared = (provider: string) => ({
    ...{ owner: "ap-lead" as const, form: "provider-year", state: "owed" },
    ...{ opens: "", about: "", placement: "", later: false },
    who: names.get(provider)?.name ?? "A provider",
  });
  const items = await Promise.all(
    used.map(async (id) => {
      const [{ state: provider }, { state: signOff }] = await Promise.all([
        read(c.deps, providers, providerStream(c.at.tenant, id)),
        read(c.deps, signOffs, signOffStream(c.at, id)),
      ]);
      const ask = openAsk(signOff, provider);
      const judge = waitsForJudgement(provider, signOff);
      const refused = unsignedAudit(signOff)?.answered;
      const audit = refused
        ? [
            {
              ...shared(id),
              key: `audit-${id}`,
              id: "O51",
              title: "Ring: the provider does not sign its audit",
              due: plusDays(refused.on, toJudge),
              late: plusDays(refused.on, toJudge) < today,
              href: `/providers/${id}#records`,
            },
          ]
        : [];
      if (!judge && !ask?.silent) return audit;
      const due = judge ? plusDays(provider.year.told?.on ?? today, toJudge) : (ask?.due ?? today);
      return [
        ...audit,
        {
          ...shared(id),
          key: `year-${id}`,
          id: "O52",
          title: judge ? "Judge what the provider told of its year" : "Ring: the yearly link is not answered",
          due,
          late: due < today,
          href: `/providers/${id}/year`,
        },
      ];
    }),
  );
  return items.flat();
};
