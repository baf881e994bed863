import { wordsOf } from "#casework/commit/kept-words.ts";
import { contactsOf, staffMembersOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { Words } from "#domain/commit.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import { waitingForReply } from "#streams/placement/notice/waiting-for-reply.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { eventTitle } from "../record/event-titles.ts";
import { labelOf } from "../record/field-labels.ts";
import { type Loaded, loadPlacement } from "./load.ts";

/** One thing that was said about a question of ours, by whoever was asked or by the school. */
export type ShownAnswer = {
  readonly ask: string;
  readonly to: string;
  readonly name: string;
  readonly at: string;
  readonly by: string;
  readonly title: string;
  /** The words are with the safeguarding lead. */
  readonly sealed: boolean;
  readonly says: readonly { readonly label: string; readonly words: string }[];
};

type OfAsk = Extract<PlacementEvent, { readonly type: "answered" | "ask-settled" | "ask-withdrawn" }>;

const isOfAsk = (e: PlacementEvent): e is OfAsk =>
  ["answered", "ask-settled", "ask-withdrawn"].includes(e.type);

/** Everything that was answered, replied and given up, the latest first, in the words that were used. */
export const answersOf = async (c: StaffContext, l: Loaded): Promise<readonly ShownAnswer[]> => {
  const { asks } = l.placement;
  const sees = c.sees("placement.words");
  const contacts = await contactsOf(
    c.deps,
    c.scope,
    asks.map((a) => a.to),
  );
  const staff = await staffMembersOf(
    c.deps,
    c.scope,
    l.commits.map((k) => k.by),
  );
  const nameOf = (to: string) => {
    if (to === toProvider) return "The provider";
    return (c.sees("contact.details") ? contacts.get(to)?.name : undefined) ?? "A contact";
  };
  const saysOf = async (kept: readonly (Words | undefined)[], on = "") => {
    const words = sees ? await wordsOf(c.deps, c.scope, kept) : {};
    const says = Object.entries(words).map(([name, said]) => ({ label: labelOf(name), words: String(said) }));
    return [...(on ? [{ label: "Day", words: longDate(on) }] : []), ...says];
  };
  const line = async (k: Loaded["commits"][number], e: OfAsk): Promise<readonly ShownAnswer[]> => {
    const ask = asks.find((a) => a.id === e.ask);
    if (!ask) return [];
    return [
      {
        ask: ask.id,
        to: ask.to,
        name: nameOf(ask.to),
        at: k.at,
        by: staff.get(k.by)?.name ?? (k.by === ask.to ? nameOf(k.by) : "Waymark"),
        title: eventTitle(e),
        sealed: e.type === "answered" && e.safety === "adult",
        says: await saysOf([e.words], e.type === "ask-withdrawn" ? "" : e.on),
      },
    ];
  };
  const lines = l.commits.flatMap((k) => k.events.filter(isOfAsk).map((e) => line(k, e)));
  const evidence = asks
    .filter((a) => a.purpose === "evidence")
    .flatMap((ask) => {
      const replies = Object.values(l.placement.history)
        .flatMap((records) => records ?? [])
        .filter((r) => r.by === ask.to && r.version > ask.version && r.words.evidence);
      const once = [...new Map(replies.map((r) => [r.version, r])).values()];
      return once.map(
        async (r): Promise<readonly ShownAnswer[]> => [
          {
            ask: ask.id,
            to: ask.to,
            name: nameOf(ask.to),
            at: r.at,
            by: nameOf(ask.to),
            title: "Answered what was to be read, signed or told",
            sealed: false,
            says: await saysOf(Object.values(r.words)),
          },
        ],
      );
    });
  return (await Promise.all([...lines, ...evidence])).flat().toSorted((a, b) => (a.at < b.at ? 1 : -1));
};

const ofReason = [
  "taken-over",
  "waived",
  "notice-shortened",
  "route-changed",
  "unfrozen",
  "run-stopped",
  "run-acted",
  "epoch-advanced",
  "file-removed",
] as const;

type OfReason = Extract<PlacementEvent, { readonly type: (typeof ofReason)[number] }>;

const isOfReason = (e: PlacementEvent): e is OfReason => ofReason.some((type) => type === e.type);

/** Why staff decided something that is no form of its own: a waiver, another route, a file removed; the latest first. */
const reasonsOf = async (c: StaffContext, l: Loaded) => {
  if (!c.sees("placement.words")) return [];
  const found = l.commits.flatMap((k) =>
    k.events.filter(isOfReason).map(async (e) => {
      const words = await wordsOf(c.deps, c.scope, [e.words]);
      const says = Object.entries(words).map(([name, said]) => `${labelOf(name)}: ${String(said)}`);
      return { at: k.at, title: eventTitle(e), says };
    }),
  );
  return (await Promise.all(found)).filter(({ says }) => says.length > 0).toReversed();
};

export const Answer = ({ a }: { readonly a: ShownAnswer }) => (
  <section>
    <h2 class="govuk-heading-s">
      {a.title}: {a.name}
    </h2>
    <p class="govuk-body-s">
      {a.by}, {longTime(a.at)}
    </p>
    {a.sealed ? (
      <InsetText>They say that it is about an adult: the words are with the safeguarding lead.</InsetText>
    ) : null}
    {a.says.length > 0 ? (
      <SummaryList
        rows={a.says.map(({ label, words }) => ({
          key: label,
          value: <span class="app-lines">{words}</span>,
        }))}
      />
    ) : null}
  </section>
);

/** What parents and others were asked and what they answered, and what the school replied, each in its own words. */
export const answersPage: StaffPage = {
  path: "/placements/{placement}/answers",
  action: "placement.read",
  doc: {
    summary: "What people outside answered and asked, and what the school replied",
    shows: ["placement", "answers", "reasons", "waiting", "links"],
  },
  get: async (c) => {
    const l = await loadPlacement(c);
    if (!l) return notFound;
    await noteRead(c, l.placement.pupil);
    const answers = await answersOf(c, l);
    const reasons = await reasonsOf(c, l);
    const waiting = waitingForReply(l.placement).map((a) => a.id);
    const reply = `/placements/${l.placement.id}/forms/consent-settled`;
    const may = waiting.length > 0 && c.may("form.consent-settled");
    return {
      kind: "page",
      title: "What was answered and asked",
      back: { href: `/placements/${l.placement.id}`, text: "Back to the placement" },
      model: { placement: l.placement.id, answers, reasons, waiting, links: may ? { reply } : {} },
      content: (
        <>
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">What was answered and asked</h1>
          {c.sees("placement.words") ? null : (
            <p class="govuk-body">Words about the pupil are not shown to your role.</p>
          )}
          {may ? (
            <p class="govuk-body">
              <a class="govuk-link" href={reply}>
                Somebody waits for your reply
              </a>
            </p>
          ) : null}
          {answers.length === 0 ? <p class="govuk-body">Nobody has answered yet.</p> : null}
          {answers.map((a) => (
            <Answer a={a} />
          ))}
          {reasons.length > 0 ? <h2 class="govuk-heading-m">Reasons that were given</h2> : null}
          {reasons.map((r) => (
            <section>
              <h3 class="govuk-heading-s">
                {r.title}, {longTime(r.at)}
              </h3>
              <p class="govuk-body app-lines">{r.says.join("\n")}</p>
            </section>
          ))}
        </>
      ),
    };
  },
};
