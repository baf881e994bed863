import type { Answers } from "#contracts/form.ts";
import { type ProviderRecord, providerRecord } from "#contracts/people.ts";
import { providerStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { ProviderEvent } from "#streams/provider/events.ts";
import { wordsOf } from "../commit/kept-words.ts";
import { providers, read } from "../commit/streams.ts";
import { providerOf } from "../people/people.ts";

/** What letters show of a provider: its people and notes are not kept once more. */
const shown = providerRecord.pick({ name: true, address: true, phone: true, sites: true, siteList: true });

/** What stood before a change, kept with the words of the change: a letter is read later with the provider of then. */
export const recordBefore = (record: ProviderRecord): Answers => ({
  "record-before": JSON.stringify(shown.parse(record)),
});

const wordsBefore = (e: ProviderEvent) =>
  (e.type === "provider-changed" || e.type === "register-entered" || e.type === "register-removed") &&
  e.words?.fields.includes("record-before")
    ? [e.words]
    : [];

/**
 * A provider’s record as letters showed it at an ISO instant: as it stood before the first change after it. Changes from
 * before this was kept, and words that are erased, leave what is on record now.
 */
export const providerAsAt = async (
  deps: Deps,
  tenant: string,
  id: string,
  at: string,
): Promise<ProviderRecord | undefined> => {
  const now = await providerOf(deps, tenant, id);
  if (!now) return undefined;
  const { commits } = await read(deps, providers, providerStream(tenant, id));
  const [first] = commits.filter((c) => c.at > at).flatMap((c) => c.events.flatMap(wordsBefore));
  const said = first ? (await wordsOf(deps, tenant, [first]))["record-before"] : undefined;
  if (typeof said !== "string") return now;
  const { sites: _sites, siteList: _list, ...rest } = now;
  return { ...rest, ...shown.parse(JSON.parse(said)) };
};
