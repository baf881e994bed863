import { arrived } from "#streams/placement/facts.ts";
import type { Recorded } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import type { Placement } from "#streams/placement/state.ts";
import { changeFor, termsSince } from "#streams/placement/terms/bound.ts";

/** What the authority is to hear of a placement of which it had notice (findings K2.4). */
export type AuthorityNews = {
  readonly what: "change" | "end";
  readonly at: string;
  readonly version: number;
};

const notices = (p: Placement): readonly Recorded[] => recordsOf(p, "la-notice");

/** The terms as far as they came before the first day: what changes later is a change, and no new placement. */
const beforeStart = (p: Placement): Pick<Placement, "terms"> => {
  const first = arrived(p) ? (p.forms.arrival?.version ?? 0) : Number.POSITIVE_INFINITY;
  return { terms: p.terms.filter((then) => then.version <= first) };
};

/** The notice of the placement with the terms under which it begins, or began (catalogue O59). */
export const noticeOfStart = (p: Placement): Recorded | undefined =>
  notices(p).find((r) => r.version >= termsSince(beforeStart(p), "authority"));

export const hadNotice = (p: Placement): boolean => notices(p).length > 0;

const mailed = { change: "changed", end: "ended" } as const;

/** Its contact was written to by itself; a mail that came back told nobody. */
const toldByMail = (p: Placement, { what, at }: AuthorityNews): boolean =>
  Object.values(p.mails).some(
    (mail) =>
      mail.key.startsWith(`${p.id}-placement-${mailed[what]}-`) &&
      mail.state !== "bounced" &&
      mail.at >= at &&
      p.contacts.some((c) => c.id === mail.to && c.relationship === "local-authority"),
  );

const untold = (p: Placement, news: AuthorityNews): boolean =>
  !notices(p).some((r) => r.version > news.version) && !toldByMail(p, news);

/** The latest news of each kind: a change since the first day, the end. */
export const latestNews = (p: Placement, what: AuthorityNews["what"]): AuthorityNews | undefined => {
  if (!hadNotice(p)) return undefined;
  if (what === "end") return p.forms.end && { what, at: p.forms.end.at, version: p.forms.end.version };
  const change = arrived(p) ? changeFor(p, "authority") : undefined;
  const first = p.forms.arrival?.version ?? 0;
  return change && change.version > first ? { what, at: change.at, version: change.version } : undefined;
};

/** News that the authority has not heard yet; the end says all that a change before it would. */
export const toldNext = (p: Placement): AuthorityNews | undefined => {
  const end = latestNews(p, "end");
  if (end) return untold(p, end) ? end : undefined;
  const change = latestNews(p, "change");
  return change && untold(p, change) ? change : undefined;
};

/** When it heard of news: by the notice that was recorded after it, or by the mail. */
export const heardOf = (
  p: Placement,
  news: AuthorityNews,
): { readonly at: string; readonly version: number } | undefined => {
  if (untold(p, news)) return undefined;
  return notices(p).find((r) => r.version > news.version) ?? { at: news.at, version: news.version };
};
