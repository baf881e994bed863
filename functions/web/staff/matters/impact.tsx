import { counted } from "#domain/calendar/date-words.ts";
import type { StaffPage } from "#door/context.ts";
import { InsetText } from "#ui/components/inset-text.tsx";
import { Section } from "#ui/components/section.tsx";
import { SummaryList } from "#ui/components/summary-list.tsx";
import { Points } from "../school/points.tsx";
import { measures, type SchoolFacts, schoolFacts } from "./school-facts.ts";

/** What could go wrong for people, what the product does about it, and what stays for the school. */
const risks = [
  {
    risk: "A letter or mail gives away where a child is to somebody who must not know.",
    done: "Each contact has a restriction and a word on addresses; letters leave out what a contact may not have.",
    school: "Keep restrictions up to date on the day they change.",
  },
  {
    risk: "Somebody reads files that are not their work.",
    done: "Roles decide what is seen; each opening is noted, and can be looked at by person and by pupil.",
    school: "Look at it now and then, and take roles from people who leave.",
  },
  {
    risk: "A mailed link is passed on.",
    done: "A link is for one person and one purpose, runs out, and what is sensitive asks for a code as well.",
    school: "Tell people not to pass links on.",
  },
  {
    risk: "What a provider learns outlasts the placement.",
    done: "The pack for a placement closes with it.",
    school: "Ask the provider to return or destroy what it took down.",
  },
  {
    risk: "Data are kept for longer than they are needed.",
    done: "Each kind has a clock, and what falls due is listed with what speaks for and against it.",
    school: "Decide on what falls due, with two people.",
  },
  {
    risk: "A machine decides about a child.",
    done: "None does: whatever is a judgement is entered by a person.",
    school: "Keep it so.",
  },
] as const;

/** What only the school can say. */
const open = [
  "Whom have you asked: parents, pupils, staff, providers? What did they say?",
  "Is each field that the school fills in needed? Which could be left out?",
  "How likely and how serious is each risk at this school, and who accepts what stays?",
  "What did the data protection officer advise, and was it followed?",
  "When is this looked at again?",
] as const;

const scope = (s: SchoolFacts): string =>
  `${counted(s.pupils, "pupil")} on the list, ${counted(s.open, "open placement")}, ${counted(s.providers.length, "provider")} with a placement.`;

/** The draft of an impact assessment (UK GDPR art. 35), made from the settings of the school; to print. */
export const impactPage: StaffPage = {
  path: "/records/impact",
  action: "records.read",
  doc: {
    summary: "The draft of an impact assessment, made from the school’s settings, to print",
    shows: ["school", "risks", "measures", "open"],
  },
  get: async (c) => {
    const school = await schoolFacts(c);
    return {
      kind: "page",
      title: "Impact assessment, a draft",
      back: { href: "/records/processing", text: "Record of processing" },
      model: { school, risks, measures, open },
      content: (
        <>
          <span class="govuk-caption-l">{school.name}</span>
          <h1 class="govuk-heading-l">Impact assessment, a draft</h1>
          <InsetText>
            A draft: it says what the product does and how the school has set it up today. How likely and how
            serious a risk is, the school judges, with its data protection officer.
          </InsetText>
          <SummaryList
            rows={[
              {
                key: "What is done",
                value: "The school’s alternative provision is run here, from referral to return.",
              },
              { key: "How much", value: scope(school) },
              { key: "Whose", value: "Children, some of them at risk; parents; staff; people at providers." },
              { key: "Who reads", value: school.readers.join(", ") },
              {
                key: "Data protection officer",
                value: school.officers.join("; ") || "Nobody has this role here. The headteacher stands in.",
              },
            ]}
          />
          <Section id="risks" title="What could go wrong">
            {risks.map((r) => (
              <SummaryList
                card={{ title: r.risk }}
                rows={[
                  { key: "What the product does", value: r.done },
                  { key: "What the school does", value: r.school },
                  { key: "How likely, how serious, what stays", value: "For the school to judge." },
                ]}
              />
            ))}
          </Section>
          <Section id="measures" title="How data are kept safe">
            <Points points={measures} />
          </Section>
          <Section id="open" title="What only the school can say">
            <Points points={open} />
          </Section>
        </>
      ),
    };
  },
};
