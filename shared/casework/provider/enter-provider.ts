import type { Answers } from "#contracts/form.ts";
import { type ProviderRecord, providerRecord } from "#contracts/people.ts";
import {
  identityFault,
  isSchoolKind,
  type ProviderKind,
  type SettingType,
} from "#domain/provider-identity.ts";
import { providerStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { ProviderFacts } from "#streams/placement/events/events.ts";
import { addProvider } from "#streams/provider/provider.ts";
import { execute } from "../commit/execute.ts";
import { providers } from "../commit/streams.ts";
import { idFrom, type Sender } from "../pupil/enter-pupil.ts";
import type { Judged } from "../pupil/pupils-judged.ts";
import { keepProviderRecord } from "./keep-record.ts";
import { judgeProvider } from "./providers-judged.ts";

const yesNo = (answer: Answers[string] | undefined): "yes" | "no" => (answer === "yes" ? "yes" : "no");

/** What rules need of a provider, from valid answers to the provider form. */
export const providerFactsOf = (id: string, a: Answers): ProviderFacts => ({
  id,
  registered: yesNo(a.registered),
  isSchool: isSchoolKind(a.kind as ProviderKind) ? "yes" : "no",
  online: yesNo(a.online),
  kind: a.kind as ProviderKind,
  ...(a.online === "both" ? { mixed: "yes" as const } : {}),
  ...(a.urn ? { urn: String(a.urn).trim() } : {}),
  ...(a.ukprn ? { ukprn: String(a.ukprn).trim() } : {}),
  ...(a["setting-type"] ? { settingType: a["setting-type"] as SettingType } : {}),
});

export const linesOf = (typed: Answers[string] | undefined): readonly string[] =>
  String(typed ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** Name, address and people of a provider, as the vault keeps them; what its form does not ask stays as it was. */
export const providerRecordOf = (
  a: Answers,
  { sites, siteList, people, notes }: Partial<ProviderRecord> = {},
): ProviderRecord =>
  providerRecord.parse({
    ...(sites ? { sites } : {}),
    ...(siteList ? { siteList } : {}),
    ...(people ? { people } : {}),
    ...(notes ? { notes } : {}),
    name: a.name,
    address: linesOf(a.address),
    phone: a.phone,
    email: a.email,
    ...(a["second-email"] ? { secondEmail: a["second-email"] } : {}),
    contact: a.contact,
  });

/**
 * Adds a provider for the schools of the tenant from valid answers to the provider form: name and address to the
 * tenant's part of the vault, then one commit. The same command gives the same provider.
 */
export const addProviderFrom = async (
  deps: Deps,
  sender: Sender,
  answers: Answers,
): Promise<{ readonly provider: string } | Judged> => {
  const { tenant } = sender.at;
  const provider = idFrom("provider", sender);
  const stream = providerStream(tenant, provider);
  if ((await deps.ledger.head(stream)) > 0) return { provider };
  const body = providerRecordOf(answers);
  const fault = identityFault(providerFactsOf(provider, answers));
  if (fault) return fault;
  const judged = await judgeProvider(deps, tenant, provider, body, answers);
  if (judged) return judged;
  await keepProviderRecord(deps, tenant, provider, body);
  const added = await execute(deps, providers, { stream, id: sender.command, by: sender.by }, (p) =>
    addProvider(p, providerFactsOf(provider, answers), Number(answers.places)),
  );
  return added.kind === "refused" ? added : { provider };
};
