import { schoolRecordOf, staffOf } from "#casework/people/people.ts";
import { lookOf } from "#casework/school/look.ts";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import type { StaffContext, StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import { LinkButton } from "#ui/components/button.tsx";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Timeline } from "#ui/components/timeline.tsx";
import { longDate } from "#ui/dates.ts";
import { SpanForm } from "../sheets/span-form.tsx";
import { type Chronology, loadChronology } from "./load.ts";
import { chronologyPaper, dayLines, entryLines, whatDaysAre, whatItIs } from "./printed.ts";

const Entries = ({ entries }: Pick<Chronology, "entries">) =>
  entries.length === 0 ? (
    <InsetText>Nothing about safety is on record here.</InsetText>
  ) : (
    <Timeline
      entries={entries.map((e) => ({
        title: e.title,
        at: e.at,
        when: longTime(e.at),
        children: (
          <ul class="govuk-list govuk-body-s">
            {entryLines(e).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        ),
      }))}
    />
  );

const Days = ({ days }: Pick<Chronology, "days">) =>
  days.length === 0 ? (
    <p class="govuk-body">No session at a provider in these days.</p>
  ) : (
    <SummaryList
      rows={days.map((day) => ({
        key: longDate(day.date),
        value: dayLines(day).map((line) => (
          <>
            {line}
            <br />
          </>
        )),
      }))}
    />
  );

const hrefOf = ({ pupil, span }: Chronology): string =>
  `${pupil.href}/chronology.pdf?from=${span.from}&to=${span.to}`;

/** Concern, who was told by word and in writing and when, and the child’s days, for the safeguarding leads (catalogue O99 to O102, O124). */
export const chronologyPage: StaffPage = {
  path: "/pupils/{pupil}/chronology",
  action: "chronology.read",
  doc: {
    summary: "Safeguarding chronology of a pupil: references and times, for the safeguarding leads",
    query: { from: "First day of the registers to show (ISO date)", to: "Last day (ISO date)" },
    shows: ["pupil", "entries", "span", "days", "links"],
  },
  get: async (c) => {
    const found = await loadChronology(c);
    if (!found) return notFound;
    const { pupil, entries, span, days } = found;
    const pdf = hrefOf(found);
    return {
      kind: "page",
      title: "Safeguarding chronology",
      back: { href: pupil.href, text: "Back to the pupil" },
      model: { pupil: pupil.pupil.id, entries, span, days, links: { pdf } },
      content: (
        <>
          <span class="govuk-caption-l">{pupil.who}</span>
          <h1 class="govuk-heading-l">Safeguarding chronology</h1>
          <p class="govuk-body">{whatItIs}</p>
          <p class="govuk-body app-no-print">
            <LinkButton href={pdf} variant="secondary">
              Print as PDF
            </LinkButton>
          </p>
          <Section id="happened" title="What happened, and who was told">
            <Entries entries={entries} />
          </Section>
          <Section id="days" title="The child’s days">
            <p class="govuk-body">{whatDaysAre}</p>
            <SpanForm action={`${pupil.href}/chronology`} span={span} terms={[]} />
            <Days days={days} />
          </Section>
        </>
      ),
    };
  },
};

const printedBy = async (c: StaffContext): Promise<string> => {
  const member = await staffOf(c.deps, c.scope, c.staff);
  return `Printed ${longTime(c.deps.clock.now())} by ${member?.name ?? "a safeguarding lead"}.`;
};

export const chronologyPdfPage: StaffPage = {
  path: "/pupils/{pupil}/chronology.pdf",
  action: "chronology.read",
  doc: {
    summary: "The same chronology as a PDF",
    query: { from: "First day of the registers to show (ISO date)", to: "Last day (ISO date)" },
    file: "application/pdf",
  },
  get: async (c) => {
    const found = await loadChronology(c);
    if (!found) return notFound;
    const date = londonDate(c.deps.clock.now());
    const schoolName = (await schoolRecordOf(c.deps, c.scope, c.at.school))?.name || "School";
    const paper = chronologyPaper(found, await printedBy(c));
    return {
      kind: "file",
      name: `chronology-${date}.pdf`,
      type: "application/pdf",
      bytes: await letterPdf(paper, { date, schoolName, ...(await lookOf(c.deps, c.at)) }),
    };
  },
};
