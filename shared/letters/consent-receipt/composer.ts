import { Temporal } from "temporal-polyfill";
import { londonDate, zone } from "#domain/calendar/london.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import { Incomplete } from "../composing/incomplete.ts";
import type { PlacementComposer } from "../composing/placement-case.ts";
import { askOf } from "../composing/question.ts";
import { askedPersonOf } from "../composing/reader.ts";
import { schoolFactsOf, signatoryOf } from "../composing/school.ts";
import type { ConsentReceiptFacts } from "./facts.ts";

/** The page says "call-me", the letter "call". */
const inLetter = { agree: "agree", refuse: "refuse", question: "question", "call-me": "call" } as const;

/** Of the answer that the mail's key counts to, whatever was answered since. */
export const composeConsentReceipt: PlacementComposer<ConsentReceiptFacts> = async (c, mail) => {
  const ask = askOf(c, mail.facts.ask);
  const count = Number(mail.key.slice(mail.key.lastIndexOf("-") + 1));
  const answer = ask.answers[count - 1] ?? standing(ask);
  if (!answer) throw new Incomplete("There is no answer yet");
  const at = Temporal.Instant.from(answer.at).toZonedDateTimeISO(zone);
  return {
    school: await schoolFactsOf(c),
    asked: await askedPersonOf(c, mail.to),
    answer: inLetter[answer.answer],
    answeredOn: at.toPlainDate().toString(),
    answeredAt: at.toPlainTime().toString({ smallestUnit: "minute" }),
    link: await c.link(),
    changeBy: londonDate(ask.expires),
    signedBy: await signatoryOf(c),
  };
};
