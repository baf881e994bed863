import type { OpenPage } from "#door/serve-open.ts";
import type { Deps } from "#ports/host.ts";
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
    "All are necessary and sealed. There is no tracking, no advertising and nothing from other websites.",
  ],
  rights: [
    "You may ask the school to see what is kept about you, to put it right or to erase it, and you may object to a use of it. Anybody at school takes your request. A pupil who understands what it means asks for themselves; a parent asks for a child who does not.",
    "The school answers within one month. Where a request is complex it may take two months longer, and the school tells you so, with the reason, within the first.",
    "You get a copy of everything that is yours. Words of other people may be held back, and so may what would put somebody in danger. You are told that something was held back where telling you does no harm.",
    "Some things the law asks the school to keep, such as registers for six years. They are not erased before. Where a register was wrong it is put right, and what stood there before is kept beside it.",
    "The school notes every request with its day, and what was given to whom.",
  ],
  complaints: [
    "You may complain to the school about how it deals with data. Ring or write to the office, or to the data protection officer. The school tells you within 30 days that it has your complaint, looks into it, and tells you what it found.",
    "You may also complain to the Information Commissioner’s Office, ico.org.uk, at any time. It will usually ask whether you have told the school first.",
    "Where data are lost or seen by the wrong people, the school tells the Information Commissioner within 72 hours unless a risk to people is unlikely, and tells you where the risk to you is high.",
  ],
} as const;

/** Where this host itself asks for password and app, it keeps what it needs for that. */
const ownSignIn = {
  kept: [
    "About the sign-in of staff: the password as a hash, the key of their app sealed, and for a year when they signed in, and when somebody was not let in under their name. Who leaves keeps neither password nor app here.",
  ],
  cookies: [
    "While somebody sets an app up, a cookie holds its key, sealed, for half an hour.",
    "One cookie remembers for half a year in which browser somebody has signed in, so that wrong tries elsewhere do not keep them out. It opens nothing.",
  ],
};

const noticeFor = ({ accounts }: Pick<Deps, "accounts">) => {
  const own = accounts ? ownSignIn : { kept: [], cookies: [] };
  const [session, link, ...rest] = notice.cookies;
  return {
    ...notice,
    kept: [...notice.kept, ...own.kept],
    cookies: [session, link, ...own.cookies, ...rest],
  };
};

export const privacyPage: OpenPage = {
  path: "/privacy",
  doc: {
    summary: "What the service keeps about people",
    shows: ["controller", "kept", "apart", "cookies", "rights", "complaints"],
  },
  get: async (deps) => {
    const told = noticeFor(deps);
    return {
      kind: "page",
      title: "Privacy",
      model: told,
      content: (
        <>
          <h1 class="govuk-heading-l">Privacy</h1>
          <p class="govuk-body app-lead">{notice.controller}</p>
          <Section id="kept" title="What is kept">
            <Points points={told.kept} />
          </Section>
          <Section id="apart" title="How it is kept">
            <Points points={notice.apart} />
          </Section>
          <Section id="cookies" title="Cookies">
            <Points points={told.cookies} />
          </Section>
          <Section id="rights" title="Your rights">
            <Points points={notice.rights} />
          </Section>
          <Section id="complaints" title="If you are not happy about it">
            <Points points={notice.complaints} />
          </Section>
        </>
      ),
    };
  },
};
