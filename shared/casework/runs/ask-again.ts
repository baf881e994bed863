import { Temporal } from "temporal-polyfill";
import { longTime } from "#domain/calendar/london.ts";
import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import { parseStream, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import { contactOf, isWaiting, openAsks } from "#streams/placement/facts.ts";
import type { Placement } from "#streams/placement/state.ts";
import { execute } from "../commit/execute.ts";
import { withWords } from "../commit/kept-words.ts";
import { placements, read } from "../commit/streams.ts";
import type { Unsent } from "../mail/outbox.ts";

/** A question that could be mailed once more, and why it cannot be ("" where it can). */
export type AskAgain = { readonly ask: Ask; readonly mail?: MailOwed; readonly cannot: string };

/** Nobody is mailed the same question twice within a day, unless the first mail came back. */
const patience = { hours: 24 } as const;

type Mails = {
  /** The mail by which each question was put, by the question's id. */
  readonly requests: ReadonlyMap<string, MailOwed>;
  /** Questions of which a mail waits in the outbox. */
  readonly unsent: ReadonlySet<string>;
};

const mailsOf = async (deps: Deps, stream: string): Promise<Mails & { readonly state: Placement }> => {
  const { state, commits } = await read(deps, placements, stream);
  const rows = await deps.effects.list("unsent", scopeOf(parseStream(stream)), `${state.id}-`);
  const owed = commits.flatMap(({ owes }) => owes).toReversed();
  return {
    state,
    // The first mail of a question wins: it puts the question, those after it remind of it.
    requests: new Map(
      state.asks.flatMap(({ id, to }) => {
        const request = owed.findLast(({ facts, to: whom }) => facts.ask === id && whom === to);
        return request ? [[id, request] as const] : [];
      }),
    ),
    unsent: new Set(rows.flatMap(({ body }) => (body as Unsent).mail.facts.ask ?? [])),
  };
};

const isReached = (p: Placement, { to }: Ask): boolean => {
  const contact = contactOf(p, to);
  return to === toProvider
    ? p.provider !== undefined
    : contact?.channel === "email" && contact.restricted !== "yes";
};

/** The latest mail of a question to the person asked, as far as it has gone. */
export const latestMail = (p: Placement, ask: Ask): Placement["mails"][string] | undefined =>
  Object.values(p.mails)
    .filter(({ key, to }) => to === ask.to && key.startsWith(`${ask.id}-`))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);

const whyNot = (p: Placement, ask: Ask, m: Mails, now: Temporal.Instant, renews: boolean): string => {
  if (!isWaiting(p, ask) || p.phase === "closed") return "It waits for no answer any more.";
  if (p.frozen) return "The placement is suspended: nobody is asked meanwhile.";
  if (!m.requests.has(ask.id) || !isReached(p, ask))
    return "It does not go by mail: staff ask by paper or telephone.";
  if (m.unsent.has(ask.id)) return "A mail with it waits to be sent.";
  const last = latestMail(p, ask);
  if (renews || !last || last.state === "bounced") return "";
  const until = Temporal.Instant.from(last.at).add(patience);
  return Temporal.Instant.compare(until, now) > 0
    ? `It was mailed on ${longTime(last.at)} and has not come back: nobody is mailed twice within a day.`
    : "";
};

const judged = (m: Mails, p: Placement, now: Temporal.Instant, renews: boolean): readonly AskAgain[] =>
  openAsks(p).map((ask) => {
    const mail = m.requests.get(ask.id);
    return { ask, ...(mail ? { mail } : {}), cannot: whyNot(p, ask, m, now, renews) };
  });

/** What sending again would do, question by question. `renews`: with a new link, the old ones revoked. */
export const foreseen = async (deps: Deps, stream: string, renews: boolean): Promise<readonly AskAgain[]> => {
  const mails = await mailsOf(deps, stream);
  return judged(mails, mails.state, deps.clock.now(), renews);
};

export type Again = {
  readonly stream: string;
  readonly id: string;
  readonly by: string;
  readonly reason: string;
  readonly run: { readonly machine: string; readonly name: string };
  readonly renews: boolean;
  /** One question; without it every open one that can be mailed. */
  readonly ask?: string;
};

const mailAgain = (p: Placement, mail: MailOwed): MailOwed => ({
  ...mail,
  key: `${mail.facts.ask}-again-${p.version + 1}`,
});

/**
 * Mails open questions once more, to the same people and of the same terms; nothing of what was asked, by when, or of
 * what was answered changes. Done twice, it is done once.
 */
export const askAgain = async (deps: Deps, again: Again) => {
  const { stream, id, by, run, renews } = again;
  const mails = await mailsOf(deps, stream);
  const now = deps.clock.now();
  return withWords(deps, scopeOf(parseStream(stream)), { reason: again.reason }, (words) =>
    execute(deps, placements, { stream, id, by }, (p): Decision<PlacementEvent> => {
      const all = judged(mails, p, now, renews).filter(({ ask }) => !again.ask || ask.id === again.ask);
      const done = all.flatMap(({ ask, mail, cannot }) => (mail && !cannot ? [{ ask, mail }] : []));
      if (done.length === 0)
        return refuse(all[0]?.cannot ?? "No question is open: there is nothing to send.");
      if (!words) throw new Error("A reason is asked for");
      return decided(
        [
          {
            type: "run-acted",
            act: renews ? "link-renewed" : "sent-again",
            machine: run.machine,
            run: run.name,
            asks: done.map(({ ask }) => ask.id),
            words,
          },
        ],
        done.map(({ mail }) => mailAgain(p, mail)),
      );
    }),
  );
};
