import { londonDate } from "#domain/calendar/london.ts";
import { decided, type Refusal } from "#domain/decision.ts";
import { providerStream, registerStream, type SchoolRef, scopeOf, signOffStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { chooseStandingLink, endStandingLink } from "#streams/provider/every-day/choosing-link.ts";
import {
  isStandingLinkLive,
  type StandingLink,
  standingLinkOver,
} from "#streams/provider/every-day/standing-link.ts";
import type { StandingLinkEnd } from "#streams/provider/every-day/standing-link-events.ts";
import type { Provider } from "#streams/provider/provider.ts";
import { askAgain } from "#streams/register/decide/asking-again.ts";
import { registerId } from "#streams/register/state.ts";
import { execute } from "../commit/execute.ts";
import { executeSaying } from "../commit/execute-saying.ts";
import { providers, read, registers, signOffs } from "../commit/streams.ts";
import type { Sender } from "../pupil/enter-pupil.ts";
import { providersInUse } from "./lapses-in-use.ts";

/** The link for every day that a provider has chosen last with a school, and whether it opens anything now. */
export type StandingLinkNow = {
  readonly provider: Provider;
  readonly link: StandingLink | undefined;
  readonly live: boolean;
};

/** How a provider's link for every day stands with a school; it opens nothing once no pupil of the school is left there. */
export const standingLinkNow = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
): Promise<StandingLinkNow> => {
  const [{ state: known }, { state: signOff }] = await Promise.all([
    read(deps, providers, providerStream(at.tenant, provider)),
    read(deps, signOffs, signOffStream(at, provider)),
  ]);
  const link = signOff.standingLink;
  const good = isStandingLinkLive(link, known, londonDate(deps.clock.now()));
  return { provider: known, link, live: good && (await providersInUse(deps, at)).includes(provider) };
};

/** Whether no mail in the morning is needed: the provider has a link that opens the register of the day. */
export const hasStandingLink = async (deps: Deps, at: SchoolRef, provider: string): Promise<boolean> =>
  (await standingLinkNow(deps, at, provider)).live;

/** The provider chooses a link for every day, by whatever link of the day it has open; it comes by mail to its address. */
export const chooseStandingLinkFrom = async (
  deps: Deps,
  { at, command, by }: Sender,
  provider: string,
  name: string,
): Promise<Refusal | undefined> => {
  const { state: known } = await read(deps, providers, providerStream(at.tenant, provider));
  const today = londonDate(deps.clock.now());
  const saying = { stream: signOffStream(at, provider), id: command, by, scope: scopeOf(at), said: { name } };
  return executeSaying(deps, signOffs, saying, (s, words) => chooseStandingLink(s, known, today, words));
};

/** The morning's mail goes after all, where the day has begun and none has asked. */
const askNow = async (deps: Deps, at: SchoolRef, provider: string, id: string): Promise<void> => {
  const stream = registerStream(at, registerId(provider, londonDate(deps.clock.now())));
  await execute(deps, registers, { stream, id: `tend-${id}`, by: "system" }, (r) =>
    r.unasked ? askAgain(r, "link-ended") : decided([]),
  );
};

/** Ends the link for every day, by a person of either side; the day's own mail then goes at once, if none has gone. */
export const endStandingLinkFrom = async (
  deps: Deps,
  { at, command, by }: Sender,
  provider: string,
  { why, name }: { readonly why: "provider" | "staff"; readonly name?: string },
): Promise<Refusal | undefined> => {
  const saying = {
    ...{ stream: signOffStream(at, provider), id: command, by, scope: scopeOf(at) },
    said: name === undefined ? {} : { name },
  };
  const refused = await executeSaying(deps, signOffs, saying, (s, words) => endStandingLink(s, why, words));
  if (!refused) await askNow(deps, at, provider, command);
  return refused;
};

/** Mails today's link to the provider's own address once more; whoever asks gets nothing but that. */
export const mailTodaysLink = async (
  deps: Deps,
  { at, command, by }: Sender,
  provider: string,
): Promise<void> => {
  const stream = registerStream(at, registerId(provider, londonDate(deps.clock.now())));
  await execute(deps, registers, { stream, id: command, by }, (r) => askAgain(r, "requested"));
};

const endOf = async (
  deps: Deps,
  at: SchoolRef,
  provider: string,
  used: readonly string[],
): Promise<StandingLinkEnd | undefined> => {
  const { link, provider: known } = await standingLinkNow(deps, at, provider);
  if (!link || link.ended) return undefined;
  return (
    standingLinkOver(link, known, londonDate(deps.clock.now())) ??
    (used.includes(provider) ? undefined : "no-placement")
  );
};

/**
 * Records that links for every day have come to their end by themselves: the provider's address has changed, no pupil is left,
 * the school year is over. They open nothing from that moment on, recorded or not. Called by every sweep.
 */
export const endStandingLinks = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const rows = await deps.views.list("sign-offs", scopeOf(at));
  const open = rows.filter((row) => row.body?.standingLink === true);
  if (open.length === 0) return;
  const used = await providersInUse(deps, at);
  for (const { key: provider } of open) {
    const why = await endOf(deps, at, provider, used);
    if (!why) continue;
    const { state } = await read(deps, signOffs, signOffStream(at, provider));
    const id = `tend-standing-link-${state.standingLink?.round ?? ""}`;
    await execute(deps, signOffs, { stream: signOffStream(at, provider), id, by: "system" }, (s) =>
      endStandingLink(s, why),
    );
    await askNow(deps, at, provider, `${id}-${provider}`);
  }
};
