import type { StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Table } from "#ui/components/table.tsx";
import { Points } from "../school/points.tsx";
import { measures, schoolFacts } from "./school-facts.ts";

/** Why the school keeps it; the basis is the product’s proposal, from memory, for the officer to check. */
const purposes = [
  [
    "Placing pupils in alternative provision, and looking after them there",
    "Public task (UK GDPR art. 6(1)(e))",
  ],
  ["Registers and returns that the law asks for", "Legal obligation (art. 6(1)(c))"],
  ["Keeping children safe", "Legal obligation and public task; substantial public interest (art. 9(2)(g))"],
  [
    "Health, needs and plans of a pupil",
    "Substantial public interest, health or social care (art. 9(2)(g), (h))",
  ],
  ["Checking providers and their staff", "Public task and legal obligation"],
] as const;

/** Whose data there are, and which. */
const people = [
  [
    "Pupils",
    "Name, date of birth, unique pupil number, needs, health, statuses, attendance, behaviour, safety",
  ],
  ["Parents and other contacts", "Name, how to reach them, responsibility, answers, restrictions"],
  ["Staff", "Name, job, e-mail address, what they decided and opened"],
  ["People at providers", "Name, how to reach them, checks, answers"],
] as const;

const none = "None entered.";

/** The record of processing (UK GDPR art. 30), made from the settings of the school; to print. */
export const processingPage: StaffPage = {
  path: "/records/processing",
  action: "records.read",
  doc: {
    summary: "The record of processing, made from the school’s settings, to print",
    shows: ["school", "purposes", "people", "measures"],
  },
  get: async (c) => {
    const school = await schoolFacts(c);
    return {
      kind: "page",
      title: "Record of processing",
      back: { href: "/records", text: "Records" },
      model: { school, purposes, people, measures, links: { impact: "/records/impact" } },
      content: (
        <>
          <span class="govuk-caption-l">{school.name}</span>
          <h1 class="govuk-heading-l">Record of processing</h1>
          <InsetText>
            Made from what the school has set here today, for alternative provision alone. The legal bases are
            a proposal from memory: the data protection officer checks them before the school relies on them.
          </InsetText>
          <SummaryList
            rows={[
              {
                key: "Controller",
                value: [school.name, school.address, school.phone].filter(Boolean).join(", "),
              },
              {
                key: "Data protection officer",
                value: school.officers.join("; ") || "Nobody has this role here. The headteacher stands in.",
              },
              { key: "Privacy notice", value: school.privacyNotice || none },
              { key: "Policy in force", value: school.policy },
            ]}
          />
          <Section id="purposes" title="What for">
            <Table
              caption="Purposes and legal bases"
              head={[{ content: "Purpose" }, { content: "Basis" }]}
              rows={purposes.map((row) => row.map((content) => ({ content })))}
            />
          </Section>
          <Section id="people" title="Whose data, and which">
            <Table
              caption="People and data"
              head={[{ content: "People" }, { content: "Data" }]}
              rows={people.map((row) => row.map((content) => ({ content })))}
            />
          </Section>
          <Section id="who-gets" title="Who gets them">
            <SummaryList
              rows={[
                { key: "Providers with a placement", value: school.providers.join(", ") || none },
                { key: "Local authority", value: school.authority || none },
                { key: "Trust", value: school.trust || "The school belongs to none here." },
                {
                  key: "Others",
                  value:
                    "Parents and contacts of the pupil, and professionals at work with the pupil, as each letter names them.",
                },
                { key: "Staff, by role", value: school.readers.join(", ") },
                {
                  key: "Other countries",
                  value:
                    "The product sends none there. On AWS everything stays in London; on one machine it stays on that machine. What carries mail is the school’s to add.",
                },
              ]}
            />
          </Section>
          <Section id="periods" title="How long">
            <Table
              caption="Kinds of records"
              head={["Kind", "What it is", "Kept"].map((content) => ({ content }))}
              rows={school.kinds.map((k) => [
                { content: k.title },
                { content: k.holds },
                { content: k.kept },
              ])}
            />
          </Section>
          <Section id="measures" title="How they are kept safe">
            <Points points={measures} />
          </Section>
          <p class="govuk-body">
            <a class="govuk-link" href="/records/impact">
              Draft of an impact assessment
            </a>
          </p>
        </>
      ),
    };
  },
};
