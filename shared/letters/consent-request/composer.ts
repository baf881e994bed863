import { londonDate } from "#domain/calendar/london.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf } from "../composing/question.ts";
import { askedPersonOf } from "../composing/reader.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { ConsentRequestFacts } from "./facts.ts";

export const composeConsentRequest: PlacementComposer<ConsentRequestFacts> = async (c, mail) => ({
  school: await schoolFactsOf(c),
  asked: await askedPersonOf(c, mail.to),
  link: await c.link(),
  answerBy: londonDate(askOf(c, mail.facts.ask).due),
  signedBy: await signatoryOf(c),
});
