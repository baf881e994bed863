import { hasProvider } from "#domain/routes.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { missingTerms } from "#streams/placement/consent/agreed-terms.ts";
import { consentStands, waitsForAnswersOnly } from "#streams/placement/consent/consent.ts";
import { type FormPurpose, type PlacementEvent, toProvider } from "#streams/placement/events/events.ts";
import { ended, type Facts, isWaiting } from "#streams/placement/facts.ts";
import {
  agreedToEarlierTerms,
  agreementRound,
  checksRound,
  isAskedAgain,
  providerAgreed,
  providerGivenUp,
} from "#streams/placement/provider/checks.ts";
import { isToReturn } from "#streams/placement/provider/data-held.ts";
import { holdsAnswer, recordsOf } from "#streams/placement/records.ts";
import { nextReport } from "#streams/placement/reviews/reports.ts";
import type { Placement } from "#streams/placement/state.ts";
import { isAsTakenOver } from "#streams/placement/taken-over.ts";
import { nothing, type Tending, together } from "#streams/placement/tending.ts";
import { targets } from "../obligations/targets.ts";
import { chase, type Manner, putQuestion } from "./chasing.ts";
import { asksAgreement } from "./contract.ts";

/** When a provider is asked: which round, and by which date where the rules set one. */
type Need = { readonly round: string; readonly due?: string };

type Kind = {
  readonly purpose: FormPurpose;
  readonly need: (f: Facts) => Need | undefined;
  /** A new round takes the place of earlier ones: their links are closed. */
  readonly replaces?: true;
  /** School days to answer, where that is not as with every other question. */
  readonly answerIn?: number;
  /** Its one reminder goes out once the answer is late, by a morning of the school: the placement may be closed by then. */
  readonly remindedLate?: true;
};

const roundOf = (round: string | undefined): Need | undefined => (round ? { round } : undefined);

/** A final report that was sent back is asked for anew. */
const finalRound = (p: Placement): string => {
  const back = recordsOf(p, "final-report-checked").filter((r) => holdsAnswer(r, "result", "ask-again"));
  return back.length > 0 ? `final-again-${back.length}` : "final";
};

const kinds: readonly Kind[] = [
  {
    purpose: "provider-checks",
    replaces: true,
    need: (f) => {
      const p = f.placement;
      if (ended(p) || providerGivenUp(p) || isAsTakenOver(p, "provider")) return undefined;
      const asks = p.phase === "checks" ? consentStands(f) : p.phase === "active" && isAskedAgain(p);
      return asks ? roundOf(checksRound(p)) : undefined;
    },
  },
  {
    purpose: "provider-agreement",
    replaces: true,
    need: (f) => {
      const p = f.placement;
      // Before a start parents come first who are asked anew; in a running placement nobody waits for anybody.
      const now =
        (p.phase === "commissioning" && !waitsForAnswersOnly(f)) ||
        (p.phase === "active" &&
          (agreedToEarlierTerms(p) !== undefined || (p.takenOver !== undefined && !providerAgreed(p))));
      const asks = now && !isAsTakenOver(p, "provider") && !ended(p) && asksAgreement(f);
      const ready = p.forms.plan && p.forms["school-link"] && missingTerms(f).length === 0;
      return asks && ready ? roundOf(agreementRound(p)) : undefined;
    },
  },
  {
    purpose: "progress-report",
    need: (f) => (f.placement.phase === "active" && !ended(f.placement) ? nextReport(f) : undefined),
  },
  {
    purpose: "final-report",
    need: ({ placement: p, rules, today }) =>
      rules.settings["reintegration.finalReport"].value === "yes" &&
      hasBegun(p, today) &&
      (p.phase === "reintegration" || (p.phase === "active" && ended(p)))
        ? { round: finalRound(p) }
        : undefined,
  },
  {
    purpose: "data-returned",
    answerIn: targets.dataReturned,
    remindedLate: true,
    need: (f) => (isToReturn(f) ? { round: "end" } : undefined),
  },
];

const mannerOf = ({ purpose, answerIn = targets.providerAnswer }: Kind): Manner => ({
  purpose,
  request: "provider-request",
  reminder: "provider-reminder",
  escalation: "provider-escalation",
  answerIn,
});

const closedBefore = (f: Facts, { purpose, replaces }: Kind): readonly PlacementEvent[] =>
  replaces
    ? f.placement.asks
        .filter((a) => a.purpose === purpose && !a.withdrawn)
        .map((a) => ({ type: "ask-withdrawn", ask: a.id, reason: "ask-again" }))
    : [];

const tendKind = (f: Facts, kind: Kind): Tending => {
  const need = hasProvider(f.placement.route) ? kind.need(f) : undefined;
  if (!need) return nothing;
  const manner = mannerOf(kind);
  const asked = f.placement.asks
    .filter((a) => a.purpose === kind.purpose && a.round === need.round && !a.withdrawn)
    .at(-1);
  if (asked)
    return isWaiting(f.placement, asked) && !kind.remindedLate ? chase(f, manner, asked, true) : nothing;
  const put = putQuestion(f, manner, { to: toProvider, mailed: true, ...need });
  return { ...put, events: [...closedBefore(f, kind), ...put.events] };
};

/** What the provider is asked by mailed link in this phase: checks, agreement, reports (catalogue O36-O45, O55, O93, O105). */
export const tendProvider = (f: Facts): Tending => together(kinds.map((kind) => tendKind(f, kind)));
