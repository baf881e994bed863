import type { StaffContext, StaffPage } from "#door/context.ts";
import { matterKinds } from "#streams/matters/events.ts";
import type { Matter } from "#streams/matters/matters.ts";
import { Section } from "#ui/components/section.tsx";
import { Table } from "#ui/components/table.tsx";
import { Tag } from "#ui/components/tag.tsx";
import { longDate } from "#ui/dates.ts";
import { matterHref, mattersFor, peopleNamed, type Standing, standingOf } from "./load.ts";
import { clockTitles, dueWords, kindTitles, outcomeTitles } from "./words.ts";

type Shown = Matter & {
  readonly title: string;
  readonly who: string;
  readonly standing: Standing | undefined;
};

const shown = async (c: StaffContext, all: readonly Matter[]): Promise<readonly Shown[]> => {
  const named = await peopleNamed(
    c,
    all.flatMap((m) => m.about),
  );
  return all.map((m) => ({
    ...m,
    title: kindTitles[m.kind],
    who: m.about.map(named).join(", ") || "Nobody in particular",
    standing: standingOf(c, m),
  }));
};

const byDue = (a: Shown, b: Shown): number =>
  (a.standing?.clock.due || "9999") < (b.standing?.clock.due || "9999") ? -1 : 1;

const Link = ({ m }: { readonly m: Shown }) => (
  <a class="govuk-link" href={matterHref(m.id)}>
    {m.title}
  </a>
);

const Next = ({ standing }: { readonly standing: Standing }) => (
  <>
    {clockTitles[standing.clock.what]}, {dueWords(standing.clock)}{" "}
    {standing.over ? <Tag colour="red">Overdue</Tag> : null}
  </>
);

const heads = (...texts: readonly string[]) => texts.map((content) => ({ content }));

/** What people ask and complain of about their data, and what went wrong with it, each with its clock. */
export const mattersPage: StaffPage = {
  path: "/records/matters",
  action: "matters.read",
  doc: { summary: "Requests, complaints and breaches of data, with their clocks", shows: ["open", "closed"] },
  get: async (c) => {
    const all = await shown(c, await mattersFor(c));
    const open = all.filter((m) => !m.closed).sort(byDue);
    const closed = all.filter((m) => m.closed).toReversed();
    return {
      kind: "page",
      title: "Requests, complaints and breaches",
      back: { href: "/records", text: "Records" },
      model: { open, closed },
      content: (
        <>
          <h1 class="govuk-heading-l">Requests, complaints and breaches</h1>
          <p class="govuk-body app-lead">
            What people ask or complain of about their data, and what went wrong with it. Each has its clock,
            and holidays stop none of them.
          </p>
          <Section id="open" title={`Open (${open.length})`}>
            {open.length === 0 ? (
              <p class="govuk-body">Nothing is open.</p>
            ) : (
              <Table
                caption="What is due first comes first"
                head={heads("What", "Whose data", "Came", "Next")}
                rows={open.map((m) => [
                  { content: <Link m={m} /> },
                  { content: m.who },
                  { content: longDate(m.received) },
                  { content: m.standing ? <Next standing={m.standing} /> : "" },
                ])}
              />
            )}
          </Section>
          {c.may("matters.write") ? (
            <Section id="new" title="Take one down">
              <ul class="govuk-list">
                {matterKinds.map((kind) => (
                  <li>
                    <a class="govuk-link" href={`/records/matters/new/${kind}`}>
                      {kindTitles[kind]}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Section id="closed" title="Closed">
            {closed.length === 0 ? (
              <p class="govuk-body">Nothing has been closed yet.</p>
            ) : (
              <Table
                caption="Latest first"
                head={heads("What", "Whose data", "Came", "Ended")}
                rows={closed.map((m) => [
                  { content: <Link m={m} /> },
                  { content: m.who },
                  { content: longDate(m.received) },
                  { content: m.closed ? `${outcomeTitles[m.closed.outcome]}, ${longDate(m.closed.on)}` : "" },
                ])}
              />
            )}
          </Section>
        </>
      ),
    };
  },
};
