import { askedForConsent } from "../placement/consent-askers.ts";
import { standing } from "../placement/evolve-ask.ts";
import { consentAsk, consentOf, contactOf, formOf } from "../placement/facts.ts";
import type { Facts, Row } from "./obligation.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const each = (f: Facts) => askedForConsent(f.placement).map((c) => c.id);
const state = (f: Facts, about: string) => {
  const contact = contactOf(f.placement, about);
  return contact ? consentOf(f.placement, contact) : "not-asked";
};
const latest = (f: Facts, about: string) => {
  const ask = consentAsk(f.placement, about);
  return ask && standing(ask);
};

/** A refusal that its own parent took back before anything was decided upon it has no next step to document. */
const lastRefusal = (f: Facts, about: string) =>
  f.placement.asks
    .filter((a) => a.to === about)
    .flatMap((a) => standing(a) ?? [])
    .filter((a) => a.answer === "refuse")
    .at(-1);

export const consentRows: readonly Row[] = [
  {
    id: "O19",
    title: "Get the parent's agreement",
    owner: "ap-lead",
    phase: "consent",
    blocks: "process",
    always: true,
    form: "consent-received",
    settings: ["consent.mode"],
    each,
    notApplicable: (f, about) =>
      f.rules.settings["consent.mode"].value === "none"
        ? "A direction does not need the parents' approval."
        : state(f, about) === "not-waited-for"
          ? "The school no longer waits for this answer."
          : undefined,
    due: (f, about) => {
      const ask = consentAsk(f.placement, about);
      return (
        ask && {
          date: dateOf(ask.due),
          explanation: [
            `Asked on ${dateOf(ask.askedAt)}; ${targets.consentAfterAsking} school days to answer. A later answer is taken and marked late.`,
          ],
        }
      );
    },
    asked: (f, about) => consentAsk(f.placement, about) !== undefined,
    met: (f, about) => (state(f, about) === "agreed" ? latest(f, about) : undefined),
  },
  {
    id: "O22",
    title: "Document the refusal and what happens next",
    owner: "ap-lead",
    phase: "consent",
    blocks: "process",
    always: true,
    form: "refusal",
    settings: ["consent.onRefusal"],
    each: (f) => each(f).filter((about) => lastRefusal(f, about) !== undefined),
    due: (f, about) => {
      const refusal = lastRefusal(f, about);
      return (
        refusal &&
        schoolDaysAfter(f.placement.calendar, dateOf(refusal.at), targets.refusalDocumented, "the refusal")
      );
    },
    met: (f, about) => {
      const documented = formOf(f.placement, `refusal.${about}`);
      return documented && documented.version > (lastRefusal(f, about)?.version ?? 0)
        ? documented
        : undefined;
    },
  },
  {
    id: "O4",
    title: "Reply to the parent who has asked or wants a call",
    owner: "ap-lead",
    phase: "consent",
    blocks: "process",
    always: true,
    form: "consent-settled",
    each: (f) => each(f).filter((about) => ["question", "call-me"].includes(state(f, about))),
    due: (f, about) => {
      const answer = latest(f, about);
      return (
        answer &&
        schoolDaysAfter(f.placement.calendar, dateOf(answer.at), targets.replyToParent, "the parent wrote")
      );
    },
    met: () => undefined,
  },
];
