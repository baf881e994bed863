import type { Ask } from "#streams/placement/asks.ts";
import { signing } from "#streams/placement/consent/askers.ts";
import { goesOnByDecision, hearingOf } from "#streams/placement/consent/consent.ts";
import { toProvider } from "#streams/placement/events/events.ts";
import { formsInRound } from "#streams/placement/evidence-key.ts";
import { consentOf, ended, type Facts, isWaiting } from "#streams/placement/facts.ts";
import { type Phase, phases } from "#streams/placement/phase.ts";
import { isOfBefore } from "#streams/placement/taken-over.ts";
import { type Tending, together } from "#streams/placement/tending.ts";
import { termsSince } from "#streams/placement/terms/bound.ts";
import { evidence } from "../general-pages.ts";
import type { ByLink } from "../obligations/evidence.ts";
import type { ObligationState } from "../obligations/obligation.ts";
import { obligationsOf } from "../obligations/obligations-of.ts";
import { targets } from "../obligations/targets.ts";
import { chase, type Manner, putQuestion } from "./chasing.ts";

const toParents: Manner = {
  purpose: "evidence",
  request: "evidence-request",
  reminder: "evidence-reminder",
  escalation: "evidence-escalation",
  answerIn: targets.evidence,
};

const toTheProvider: Manner = {
  purpose: "evidence",
  request: "provider-request",
  reminder: "provider-reminder",
  escalation: "provider-escalation",
  answerIn: targets.providerAnswer,
};

const formsBy = (byLink: ByLink): readonly string[] =>
  evidence.filter((e) => e.byLink === byLink).map((e) => e.form);

const formsOf: Readonly<Record<ByLink, readonly string[]>> = {
  parents: formsBy("parents"),
  provider: formsBy("provider"),
};

const settled: readonly ObligationState[] = ["met", "not-applicable"];

/** Evidence that the rules ask of somebody outside and that nobody has recorded, as the forms that ask for it. */
const wanted = (f: Facts, byLink: ByLink, about: string): readonly string[] => {
  const owed = obligationsOf(f).filter(
    (o) =>
      formsOf[byLink].includes(o.form) &&
      !settled.includes(o.state) &&
      (o.about ?? "") === about &&
      (f.rules.asks[o.id]?.length ?? 0) > 0 &&
      !isOfBefore(f.placement, o) &&
      phases.indexOf(o.phase) <= phases.indexOf(f.placement.phase),
  );
  return owed.map((o) => o.form);
};

type Person = { readonly to: string; readonly mailed: boolean; readonly wants: readonly string[] };

/** Whether a question was put about the terms as they are now; one about no terms stays as it is. */
const askedOfNow = (f: Facts, form: string, ask: Ask): boolean => {
  const binds = evidence.find((e) => e.form === form)?.binds;
  return !binds || ask.version >= termsSince(f.placement, binds);
};

/** Asks in one mail for all that one person owes and has not been asked; chases what was asked before. */
const tendPerson = (f: Facts, manner: Manner, { to, mailed, wants }: Person): Tending => {
  const open = f.placement.asks.filter((a) => a.purpose === "evidence" && a.to === to && !a.withdrawn);
  const asked = new Set(open.flatMap((a) => formsInRound(a.round).filter((form) => askedOfNow(f, form, a))));
  const fresh = wants.filter((form) => !asked.has(form));
  const chased = open.filter((a) => isWaiting(f.placement, a)).map((a) => chase(f, manner, a, mailed));
  return together([
    ...chased,
    ...(fresh.length > 0 && mailed ? [putQuestion(f, manner, { to, mailed, round: fresh.join(",") })] : []),
  ]);
};

const asking: readonly Phase[] = ["consent", "checks", "commissioning", "active"];

/**
 * What parents and the provider are asked by mail beside consent, checks and agreement: one mail a person for all of
 * it (catalogue O20, O21, O31, O32). Parents are asked once they have agreed to the placement, or where nobody waits
 * for that (any more); who has no e-mail is asked on paper, and staff record the answer.
 */
export const tendEvidence = (f: Facts): Tending => {
  const p = f.placement;
  if (!asking.includes(p.phase) || ended(p)) return together([]);
  const waits = hearingOf(f) !== "none" && !goesOnByDecision(f);
  const parents = signing(p)
    .filter((c) => !waits || consentOf(p, c) === "agreed")
    .map((c) =>
      tendPerson(f, toParents, {
        to: c.id,
        mailed: c.channel === "email",
        wants: wanted(f, "parents", c.id),
      }),
    );
  const provider =
    p.provider && ["commissioning", "active"].includes(p.phase)
      ? [tendPerson(f, toTheProvider, { to: toProvider, mailed: true, wants: wanted(f, "provider", "") })]
      : [];
  return together([...parents, ...provider]);
};
