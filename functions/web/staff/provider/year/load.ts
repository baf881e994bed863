import { wordsOf } from "#casework/commit/kept-words.ts";
import { providers, read, signOffs } from "#casework/commit/streams.ts";
import { namesOf } from "#casework/files/shelf.ts";
import { providerOf } from "#casework/people/people.ts";
import { yearlyNameOf } from "#contracts/forms/provider/yearly.ts";
import { yearlyItems } from "#domain/due-diligence.ts";
import { providerStream, signOffStream } from "#domain/streams.ts";
import type { StaffContext } from "#door/context.ts";
import type { Provider } from "#streams/provider/provider.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import { knownOn, openAsk, waitsForJudgement, yearDueOn } from "#streams/provider/yearly/asking.ts";
import type { YearAnswer } from "#streams/provider/yearly/events.ts";
import { filesThere } from "#streams/provider/yearly/year.ts";

/** One item as the provider answered it, with the papers that it sent. */
export type ToldItem = {
  readonly id: string;
  readonly title: string;
  readonly answer: YearAnswer;
  /** Its words, for those who may read them. */
  readonly now: string;
};

export type ShownYearFile = {
  readonly id: string;
  readonly about: string;
  readonly name: string;
  readonly what: string;
  readonly media: string;
  readonly bytes: number;
  readonly at: string;
  readonly href: string;
};

/** What staff see of a provider's year. */
export type ShownYear = {
  readonly provider: string;
  readonly name: string;
  /** ISO date on which it last told this school how it stands; "" for never. */
  readonly knownOn: string;
  /** ISO date from which it is asked by itself; "" while its checks ask for everything. */
  readonly askedFrom: string;
  /** The request that is open, and whether it is overdue. */
  readonly asked: { readonly on: string; readonly due: string; readonly silent: boolean } | undefined;
  readonly told:
    | {
        readonly on: string;
        readonly by: string;
        readonly how: "link" | "staff";
        readonly insuredUntil: string;
      }
    | undefined;
  readonly items: readonly ToldItem[];
  readonly files: readonly ShownYearFile[];
  /** What was told waits for this school’s judgement. */
  readonly waits: boolean;
  readonly judged: { readonly on: string; readonly outcome: string } | undefined;
};

export type FoundYear = {
  readonly provider: Provider;
  readonly signOff: SignOff;
  readonly name: string;
};

/** The provider of a page's address with this school's sign-off of it. */
export const findYear = async (c: StaffContext): Promise<FoundYear | undefined> => {
  const { provider: id = "" } = c.request.params;
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return undefined;
  const record = await providerOf(c.deps, c.at.tenant, id);
  if (!record) return undefined;
  const [{ state: provider }, { state: signOff }] = await Promise.all([
    read(c.deps, providers, providerStream(c.at.tenant, id)),
    read(c.deps, signOffs, signOffStream(c.at, id)),
  ]);
  return provider.facts ? { provider, signOff, name: record.name } : undefined;
};

const filesOf = async (c: StaffContext, { provider }: FoundYear): Promise<readonly ShownYearFile[]> => {
  if (!c.may("provider.record")) return [];
  const files = filesThere(provider.year);
  const names = await namesOf(c.deps, c.at.tenant, files);
  return files.map(({ file, about, media, bytes, words, at }) => ({
    id: file,
    about,
    name: names.get(words.vault)?.name ?? "",
    what: names.get(words.vault)?.what ?? "",
    media,
    bytes,
    at,
    href: `/providers/${provider.id}/year/files/${file}`,
  }));
};

/** What a provider told of its year, and where this school stands with it. */
export const shownYear = async (c: StaffContext, found: FoundYear): Promise<ShownYear> => {
  const { provider, signOff, name } = found;
  const { told } = provider.year;
  const words = told && c.sees("duty.words") ? await wordsOf(c.deps, c.at.tenant, [told.words]) : {};
  const ask = openAsk(signOff, provider);
  const { judged } = signOff.year;
  return {
    provider: provider.id,
    name,
    knownOn: knownOn(signOff),
    askedFrom: yearDueOn(signOff),
    asked: ask && { on: ask.askedOn, due: ask.due, silent: ask.silent },
    told: told && {
      on: told.on,
      how: told.how,
      by: String(words["typed-name"] ?? words["told-by"] ?? ""),
      insuredUntil: told.insuredUntil ?? "",
    },
    items: yearlyItems.flatMap((item) => {
      const answer = told?.items[item.id];
      const now = String(words[`${yearlyNameOf(item)}-now`] ?? "");
      return answer ? [{ id: item.id, title: item.title, answer, now }] : [];
    }),
    files: await filesOf(c, found),
    waits: waitsForJudgement(provider, signOff),
    judged: judged && { on: judged.on, outcome: judged.outcome },
  };
};
