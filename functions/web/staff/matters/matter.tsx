import { givenWays } from "#contracts/forms/data/matters.ts";
import { longTime } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { firstDue } from "#streams/matters/clocks.ts";
import { needsAuthority } from "#streams/matters/deciding.ts";
import { isRequest, type Matter } from "#streams/matters/matters.ts";
import { Details } from "#ui/components/details.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList, type SummaryRow } from "#ui/components/summary-list.tsx";
import { Timeline } from "#ui/components/timeline.tsx";
import { longDate } from "#ui/dates.ts";
import { doneOn } from "./events-of.ts";
import { matterHref, matterIn, peopleNamed, said, staffNamed, standingOf } from "./load.ts";
import { Rectify } from "./rectify.tsx";
import { askerTitles, clockTitles, dueWords, kindLeads, kindTitles } from "./words.ts";

type Act = { readonly act: string; readonly text: string };

/** What can be done on a matter as it stands. */
const actsOn = (m: Matter): readonly Act[] => {
  if (m.closed) return [];
  return [
    ...(m.kind === "access" ? [{ act: "answer", text: "Put the answer together" }] : []),
    ...(needsAuthority(m) ? [{ act: "authority", text: "Say by what right they get the pupil’s data" }] : []),
    ...(m.kind === "breach"
      ? [
          { act: "regulator", text: "Record whether the Information Commissioner was told" },
          { act: "people", text: "Record whether the people concerned were told" },
        ]
      : []),
    { act: "steps", text: "Record a step" },
    ...(isRequest(m) && !m.extended ? [{ act: "extension", text: "Record that it takes longer" }] : []),
    { act: "end", text: "Record how it ended" },
  ];
};

const Acts = ({ m }: { readonly m: Matter }) => (
  <ul class="govuk-list">
    {actsOn(m).map(({ act, text }) => (
      <li>
        <a class="govuk-link" href={`${matterHref(m.id)}/${act}`}>
          {text}
        </a>
      </li>
    ))}
  </ul>
);

const labels: Readonly<Record<string, string>> = {
  from: "Who, and how to reach them",
  asked: "In their words",
  whom: "Whom it concerns",
  harm: "What it could mean for them",
  done: "Done at once",
  note: "Said or done",
  why: "Why",
  to: "To whom",
  how: "How",
  list: "What was in the copy",
  digest: "Digest of the copy",
};

/** How a copy was given, as the form asked it. */
const givenHow = (value: string): string => givenWays.find((way) => way.value === value)?.label ?? value;

const Said = ({ words }: { readonly words: Readonly<Record<string, unknown>> }) => (
  <>
    {Object.entries(words).map(([name, text]) =>
      name === "list" ? (
        <Details summary={labels.list}>
          <ul class="govuk-list govuk-list--bullet">
            {String(text)
              .split("; ")
              .map((part) => (
                <li>{part}</li>
              ))}
          </ul>
        </Details>
      ) : (
        <p class="govuk-body">
          {labels[name] ?? name}: {name === "how" ? givenHow(String(text)) : String(text)}
        </p>
      ),
    )}
  </>
);

const rowsOf = async (c: StaffContext, m: Matter): Promise<readonly SummaryRow[]> => {
  const [named, words, staff] = await Promise.all([
    peopleNamed(c, m.about),
    said(c, m),
    staffNamed(c, [m.by]),
  ]);
  return [
    { key: "Whose data", value: m.about.map(named).join(", ") || "Nobody’s in particular" },
    m.known
      ? { key: "Known since", value: longTime(m.known) }
      : { key: "Reached the school", value: longDate(m.received) },
    ...(m.asker ? [{ key: "Who asks", value: askerTitles[m.asker] }] : []),
    ...Object.entries(words).map(([name, text]) => ({
      key: m.kind === "breach" && name === "asked" ? "What happened" : (labels[name] ?? name),
      value: String(text),
    })),
    { key: "Taken down", value: `${staff(m.by)}, ${longTime(m.at)}` },
  ];
};

const Standing = ({ c, m }: { readonly c: StaffContext; readonly m: Matter }) => {
  const standing = standingOf(c, m);
  if (!standing) return null;
  const { clock, over } = standing;
  const first = isRequest(m) && !m.extended ? ` An extension is told by ${longDate(firstDue(m))}.` : "";
  return (
    <InsetText>
      {clockTitles[clock.what]}, {dueWords(clock)}.{over ? " This is overdue." : ""}
      {first}
    </InsetText>
  );
};

/** One request, complaint or breach: what it is, what is owed next by when, and all that was done. */
export const matterPage: StaffPage = {
  path: "/records/matters/{matter}",
  action: "matters.read",
  doc: { summary: "A request, complaint or breach of data", shows: ["matter", "next", "said", "done"] },
  get: async (c) => {
    const m = await matterIn(c);
    if (!m) return notFound;
    const [rows, done, words] = await Promise.all([rowsOf(c, m), doneOn(c, m), said(c, m)]);
    return {
      kind: "page",
      title: kindTitles[m.kind],
      back: { href: "/records/matters", text: "Requests, complaints and breaches" },
      model: { matter: m, next: standingOf(c, m) ?? null, said: words, done },
      content: (
        <>
          <h1 class="govuk-heading-l">{kindTitles[m.kind]}</h1>
          <p class="govuk-body app-lead">{kindLeads[m.kind]}</p>
          <Standing c={c} m={m} />
          <SummaryList rows={rows} />
          {c.may("matters.write") ? <Acts m={m} /> : null}
          {m.kind === "rectification" && !m.closed ? <Rectify m={m} /> : null}
          <Section id="done" title="What was done">
            {done.length === 0 ? (
              <p class="govuk-body">Nothing has been done yet.</p>
            ) : (
              <Timeline
                entries={done.map((d) => ({
                  ...{ title: d.title, at: d.at, when: longTime(d.at), by: d.by },
                  children: <Said words={d.said} />,
                }))}
              />
            )}
          </Section>
        </>
      ),
    };
  },
};
