import {
  decidedAfterHearing,
  hearingOf,
  nothingToDecide,
  refusalStands,
  wasHeard,
} from "#streams/placement/consent.ts";
import { askedForConsent } from "#streams/placement/consent-askers.ts";
import { standing } from "#streams/placement/evolve-ask.ts";
import { consentAsk, consentOf, contactOf, type Facts, formOf } from "#streams/placement/facts.ts";
import type { Row } from "./obligation.ts";
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

const documentedRefusal = (f: Facts, about: string) => {
  const documented = formOf(f.placement, `refusal.${about}`);
  return documented && documented.version > (lastRefusal(f, about)?.version ?? 0) ? documented : undefined;
};

/** When the last of the parents was heard. */
const heardAt = (f: Facts): string =>
  each(f)
    .flatMap((about) => latest(f, about)?.at ?? consentAsk(f.placement, about)?.askedAt ?? [])
    .toSorted()
    .at(-1) ?? f.placement.entered.at;

/** Where parents are consulted, the school decides once it has heard them (TMP 6, WBS 7.4). */
const decidedRow: Row = {
  id: "O19",
  part: "decided",
  title: "Decide after hearing the parents",
  owner: "headteacher",
  phase: "consent",
  blocks: "process",
  always: true,
  form: "consent-decision",
  settings: ["consent.mode", "consent.onRefusal"],
  notApplicable: (f) => (decidedAfterHearing(f) ? undefined : nothingToDecide(f)),
  after: (f) =>
    !refusalStands(f.placement) ||
    each(f)
      .filter((about) => state(f, about) === "refused")
      .every((about) => documentedRefusal(f, about) !== undefined),
  due: (f) =>
    schoolDaysAfter(
      f.placement.calendar,
      dateOf(heardAt(f)),
      targets.refusalDocumented,
      "the last parent was heard",
    ),
  met: decidedAfterHearing,
};

export const consentRows: readonly Row[] = [
  {
    id: "O19",
    title: "Get the parent's agreement",
    titled: (f) => (hearingOf(f) === "consult" ? "Hear what the parent thinks" : undefined),
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
    met: (f, about) => {
      const heard = hearingOf(f) === "consult" && wasHeard(f.placement, about);
      return heard || state(f, about) === "agreed" ? latest(f, about) : undefined;
    },
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
    met: documentedRefusal,
  },
  decidedRow,
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
