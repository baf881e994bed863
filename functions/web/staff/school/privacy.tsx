import type { OpenPage } from "#door/serve-open.ts";
import { Section } from "#ui/components/section.tsx";
import { Points } from "./points.tsx";

/** What the service keeps about people: the product's own facts; the school's privacy notice says the rest. */
const notice = {
  controller:
    "The school that placed the pupil decides what is kept here and why. Its own privacy notice says for how long, on which legal basis, and how to complain; every letter names where it is.",
  kept: [
    "About pupils: name, date of birth, unique pupil number, year group, statuses such as an education, health and care plan, and what is written for a placement.",
    "About parents and other contacts: name, how to reach them, whether they may consent, and their answers.",
    "About staff: name, role and work e-mail address, and which decisions they recorded and which files they opened.",
    "About providers: name, address and the person to report to.",
  ],
  apart: [
    "Names, addresses and every free word about a person are stored apart from the record of decisions, under ids, so that they can be erased.",
    "The record of decisions keeps who decided what and when. It is never changed.",
    "What the school has kept for as long as it has to is erased: two people decide, or the school’s own rule. It is looked for afterwards, and a restored backup does not bring it back.",
    "Mails say as little as they can: never a pupil’s name in a subject.",
    "Each opening of a pupil’s file is noted.",
  ],
  cookies: [
    "One cookie keeps a member of staff signed in. It ends with the working session.",
    "One cookie remembers that a mailed link was opened, until the link expires.",
    "Both are necessary and sealed. There is no tracking, no advertising and nothing from other websites.",
  ],
  rights:
    "You may ask the school to see, correct or erase what is kept about you or your child, or to explain a decision. Write to the school’s office. You may also complain to the Information Commissioner’s Office.",
} as const;

export const privacyPage: OpenPage = {
  path: "/privacy",
  doc: {
    summary: "What the service keeps about people",
    shows: ["controller", "kept", "apart", "cookies", "rights"],
  },
  get: async () => ({
    kind: "page",
    title: "Privacy",
    model: notice,
    content: (
      <>
        <h1 class="govuk-heading-l">Privacy</h1>
        <p class="govuk-body app-lead">{notice.controller}</p>
        <Section id="kept" title="What is kept">
          <Points points={notice.kept} />
        </Section>
        <Section id="apart" title="How it is kept">
          <Points points={notice.apart} />
        </Section>
        <Section id="cookies" title="Cookies">
          <Points points={notice.cookies} />
        </Section>
        <Section id="rights" title="Your rights">
          <p class="govuk-body app-lead">{notice.rights}</p>
        </Section>
      </>
    ),
  }),
};
