import { contactsOf } from "#casework/people/people.ts";
import { longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext, type StaffPage } from "#door/context.ts";
import { forbidden, notFound } from "#door/reply.ts";
import { letterTitle } from "#letters/words.ts";
import type { Paper } from "#streams/placement/events/paper.ts";
import { papersToGive } from "#streams/placement/notice/papers.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { longDate } from "#ui/dates.ts";
import { type Loaded, loadPlacement } from "../placement/load.ts";
import { mayPost, postPath } from "../post/load.ts";

export const paperTitle = ({ notice }: Pick<Paper, "notice">): string => letterTitle(notice);

export const givenHow = {
  "by-hand": "Handed over",
  "left-at-address": "Left at the address",
  post: "Posted",
  phone: "Told by phone",
} as const;

const itemsOf = async (c: StaffContext, { placement: p }: Loaded) => {
  const waiting = papersToGive({ placement: p });
  const names = await contactsOf(
    c.deps,
    c.scope,
    p.papers.map((paper) => paper.to),
  );
  return p.papers.toReversed().map((paper) => ({
    key: paper.key,
    title: paperTitle(paper),
    to: c.sees("contact.details")
      ? (names.get(paper.to)?.name ?? "A contact whose record is gone")
      : "A contact",
    writtenAt: paper.at,
    waiting: waiting.includes(paper),
    given: paper.given,
    href: `/placements/${p.id}/papers/${paper.key}`,
  }));
};

type Item = Awaited<ReturnType<typeof itemsOf>>[number];

const stateOf = (i: Item): string => {
  if (i.given) return `${givenHow[i.given.how]} on ${longDate(i.given.on)}.`;
  return i.waiting ? "Not given yet." : "Not needed any more: this person does not get letters now.";
};

const List = ({ items }: { readonly items: readonly Item[] }) => (
  <SummaryList
    rows={items.map((i) => ({
      key: i.to,
      value: `${i.title}, written ${longTime(i.writtenAt)}. ${stateOf(i)}`,
      actions: [{ href: i.href, text: i.waiting ? "Print" : "Read", about: `${i.title}, to ${i.to}` }],
    }))}
  />
);

/** Letters for parents who take no e-mail: what waits to be printed and given, and what was (catalogue O30, O83, O109). */
export const papersPage: StaffPage = {
  path: "/placements/{placement}/papers",
  action: "placement.read",
  doc: { summary: "Letters on paper: to print, and how each was given", shows: ["placement", "papers"] },
  get: async (c) => {
    if (!c.sees("placement.letters")) return forbidden;
    const l = await loadPlacement(c);
    if (!l) return notFound;
    await noteRead(c, l.placement.pupil);
    const items = await itemsOf(c, l);
    const waiting = items.filter((i) => i.waiting);
    const done = items.filter((i) => !i.waiting);
    return {
      kind: "page",
      title: "Letters on paper",
      back: { href: `/placements/${l.placement.id}`, text: "Back to the placement" },
      model: { placement: l.placement.id, papers: items },
      content: (
        <>
          <span class="govuk-caption-l">{l.who}</span>
          <h1 class="govuk-heading-l">Letters on paper</h1>
          <p class="govuk-body">
            For those who get letters and take no e-mail, and where a mail came back. Print each one, give it,
            then mark it as given.
          </p>
          {mayPost(c) ? (
            <p class="govuk-body">
              <a class="govuk-link" href={postPath}>
                All letters of the school that wait, in one print
              </a>
            </p>
          ) : null}
          {waiting.length === 0 ? (
            <InsetText>No letter waits to be given.</InsetText>
          ) : (
            <List items={waiting} />
          )}
          {done.length > 0 ? (
            <>
              <h2 class="govuk-heading-m">Earlier letters</h2>
              <List items={done} />
            </>
          ) : null}
        </>
      ),
    };
  },
};
