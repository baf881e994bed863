import { endOfDay } from "#domain/calendar/london.ts";
import type { Words } from "#domain/commit.ts";
import type { Provider } from "../provider.ts";
import type { StandingLinkEnd, StandingLinkEvent } from "./standing-link-events.ts";

/** What a school knows of the link for every day that its provider has chosen last. */
export type StandingLink = {
  /** Which choice it was: a later one takes the place of an earlier one, and its links with it. */
  readonly round: string;
  readonly chosenAt: string;
  readonly by: string;
  readonly name?: Words;
  readonly of: number;
  /** ISO London date. */
  readonly until: string;
  /** Whether its mail has gone: until then nobody has it, and the morning's mails go on. */
  readonly mailed: boolean;
  readonly ended?: {
    readonly at: string;
    readonly by: string;
    readonly why: StandingLinkEnd;
    readonly name?: Words;
  };
};

type Meta = { readonly at: string; readonly by: string; readonly version: number };

/** The key of the mail that brings it. */
export const standingLinkKey = (provider: string, { round }: Pick<StandingLink, "round">): string =>
  `standing-${provider}-${round}`;

/** Folds one of its events. */
export const standingLinkAfter = (
  before: StandingLink | undefined,
  e: StandingLinkEvent,
  { at, by, version }: Meta,
): StandingLink | undefined => {
  if (e.type === "standing-link-chosen") {
    const { type: _type, ...chosen } = e;
    return { ...chosen, round: `v${version}`, chosenAt: at, by, mailed: false };
  }
  const { why, name } = e;
  return before && { ...before, ended: { at, by, why, ...(name ? { name } : {}) } };
};

/** Folds what became of a mail: one that came back ends the link, for nobody has it. */
export const standingLinkMailed = (
  s: { readonly id: string; readonly standingLink: StandingLink | undefined },
  mail: { readonly key: string; readonly state: string },
  { at, by }: Meta,
): StandingLink | undefined => {
  const link = s.standingLink;
  if (!link || mail.key !== standingLinkKey(s.id, link)) return link;
  if (mail.state !== "bounced") return { ...link, mailed: mail.state !== "dropped" };
  return { ...link, ended: link.ended ?? { at, by, why: "came-back" } };
};

/** Why a link has come to its end though nobody has recorded it yet; undefined while it has not. */
export const standingLinkOver = (
  link: StandingLink,
  provider: Pick<Provider, "addresses">,
  today: string,
): StandingLinkEnd | undefined => {
  if (link.ended) return link.ended.why;
  if (link.of !== provider.addresses) return "address";
  return today > link.until ? "year" : undefined;
};

/** Whether it opens today's register: its mail has gone, nobody has ended it, and the address is still the same. */
export const isStandingLinkLive = (
  link: StandingLink | undefined,
  provider: Pick<Provider, "addresses">,
  today: string,
): link is StandingLink => link?.mailed === true && standingLinkOver(link, provider, today) === undefined;

/** ISO instant after which it opens nothing. */
export const standingLinkExpires = ({ until }: Pick<StandingLink, "until">): string =>
  endOfDay(until).toString();
