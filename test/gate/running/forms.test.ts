import { afterEach, describe, expect, it } from "vitest";
import { type FormId, formIds } from "#ids/promise-id.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { Known } from "#infra/simulate/people/filling.ts";
import { placementNow } from "../referred.ts";
import {
  type Arrival,
  everyDay,
  firstDay,
  going,
  type Running,
  records,
  seenNow,
  underWay,
} from "./house-running.ts";

type Tried = {
  readonly form: FormId;
  readonly answers?: (r: Running) => Promise<Known>;
  readonly by?: string;
  /** Without it the form is taken. */
  readonly refused?: RegExp;
};

const with_ = (answers: Known) => async () => answers;

const movedOn = /has moved on/;

const otherRoute = /route/;

const consentOf = async (r: Running): Promise<Known> => {
  const p = await placementNow(r.house, r.placement);
  return { ask: p.asks.findLast((a) => a.purpose === "consent")?.id ?? "" };
};

/** What changes where the child is expected, told in `ending.test.ts`: the end, the route, the safeguarding lead’s decision. */
const decidesWhere = ["end", "route", "emergency-review"] as const satisfies readonly FormId[];

/** Every other form, in an order in which one makes another possible; each is taken or refused for a reason that is named. */
const tried: readonly Tried[] = [
  { form: "referral", refused: movedOn },
  { form: "meeting", refused: movedOn },
  { form: "decision", refused: movedOn },
  { form: "decision-confirmed", refused: movedOn },
  { form: "provider", refused: movedOn },
  { form: "timetable", refused: /first day has come|has started/ },
  { form: "evidence-o131" },
  { form: "provider-checks" },
  { form: "checks-judged", answers: with_({ outcome: "another-provider" }), refused: /is there already/ },
  { form: "checks-judged", answers: with_({ outcome: "ask-again" }) },
  { form: "provider-checks" },
  { form: "checks-judged" },
  { form: "provider-alternative" },
  { form: "staff-change", answers: with_({ confirmed: "no" }) },
  { form: "staff-change" },
  { form: "evidence-o15" },
  { form: "evidence-o32-provider" },
  { form: "consent-received", answers: async (r) => ({ ...(await consentOf(r)), answer: "question" }) },
  { form: "consent-settled", answers: consentOf },
  { form: "consent-received", answers: async (r) => ({ ...(await consentOf(r)), answer: "refuse" }) },
  { form: "refusal", answers: consentOf },
  { form: "consent-withdrawn", answers: consentOf, refused: /Nobody else with parental/ },
  { form: "consent-received", answers: consentOf },
  { form: "consent-decision", refused: /nothing to decide/ },
  { form: "evidence-o20" },
  { form: "evidence-o21" },
  { form: "evidence-o31" },
  { form: "evidence-o32" },
  { form: "authority-involved" },
  { form: "virtual-school-involved" },
  { form: "social-worker-involved" },
  { form: "rights-looked-at", refused: /rights have not changed/ },
  { form: "support-plan" },
  { form: "meals" },
  { form: "evidence-o12-kinship" },
  { form: "plan" },
  { form: "risk-assessment", answers: with_({ "may-start": "no" }) },
  { form: "risk-assessment" },
  { form: "school-link" },
  { form: "full-time-week", refused: /add up/ },
  { form: "hand-over" },
  { form: "evidence-o17" },
  { form: "evidence-o18-journey" },
  { form: "direction-panel", refused: /Only a direction/ },
  { form: "direction-approval", refused: /Only a direction/ },
  { form: "evidence-o59-direction" },
  { form: "work-set", refused: /during a suspension/ },
  { form: "authority-referral", refused: /suspended, excluded or ill/ },
  { form: "medical-evidence", refused: otherRoute },
  { form: "part-time-plan", refused: movedOn },
  { form: "welfare-check", refused: otherRoute },
  { form: "timetable-report", refused: otherRoute },
  { form: "flexi-request", refused: movedOn },
  { form: "flexi-meeting", refused: movedOn },
  { form: "flexi-decision", refused: movedOn },
  { form: "flexi-agreement", refused: otherRoute },
  { form: "flexi-withdrawn", refused: otherRoute },
  { form: "provider-agreement", answers: with_({ agreed: "no" }) },
  { form: "provider-agreement" },
  { form: "information-shared" },
  { form: "la-notice" },
  { form: "dual-registration", refused: /not a school/ },
  { form: "evidence-o55-necessary" },
  { form: "evidence-o59-register" },
  { form: "emergency-sheet" },
  { form: "pack-again" },
  { form: "address-risk", refused: /nobody who is not to learn/ },
  { form: "readable-letters", refused: /needs a translation/ },
  { form: "letter" },
  {
    form: "letter-given",
    answers: async () => ({ to: sampleId("contact", "runs") }),
    refused: /recorded already/,
  },
  { form: "notice-shortened" },
  { form: "paper-given", refused: /No letter on paper/ },
  { form: "attendance-intervention" },
  { form: "evidence-o31-search" },
  { form: "evidence-o32-pupil" },
  { form: "parent-contact" },
  { form: "pastoral-contact" },
  { form: "belonging" },
  { form: "page-allowed", answers: with_({ page: "full" }) },
  { form: "page-sheet-given", refused: /No sheet of codes waits/ },
  { form: "family-asked" },
  { form: "family-answered" },
  { form: "letters-read", refused: /Nothing waits to be read/ },
  { form: "review-planned" },
  { form: "review-reply", answers: async () => ({ from: sampleId("contact", "runs"), coming: "no" }) },
  { form: "review-reply-settled" },
  { form: "review-cancelled", answers: with_({ kind: "review" }) },
  { form: "review" },
  { form: "review-outcome" },
  { form: "review-requested", answers: with_({ "hold-by": "2026-10-20" }) },
  { form: "formal-review" },
  { form: "formal-decision", refused: /comes after 3/ },
  { form: "progress-report" },
  { form: "report-checked" },
  { form: "final-report" },
  { form: "final-report-checked" },
  { form: "ehcp-report", refused: /no checked report/ },
  {
    form: "visit",
    answers: with_({
      "action-1": "Ask for a lock",
      "action-1-owner": "ap-lead",
      "action-1-by": "2026-10-20",
    }),
  },
  { form: "days-moved", refused: /No day of the letter has moved/ },
  { form: "visit-action" },
  { form: "concern" },
  { form: "concern-taken" },
  { form: "concern-acknowledged" },
  { form: "concern-sorted", answers: with_({ about: "child", allegation: "adult" }) },
  { form: "concern-shared" },
  { form: "lado-told" },
  { form: "confidentiality" },
  { form: "safeguarding-reference" },
  { form: "incident" },
  { form: "return-plan" },
  { form: "return-step" },
  { form: "pupil-views" },
  { form: "return-meeting" },
  { form: "onward" },
  { form: "end-released", refused: /waits to be released/ },
  { form: "destination", refused: movedOn },
  { form: "destination-check", refused: movedOn },
  { form: "evaluation", refused: movedOn },
  { form: "protection-file", answers: with_({ outcome: "none" }) },
  { form: "protection-file", answers: with_({ outcome: "sent", "sent-on": firstDay }) },
  { form: "protection-receipt", answers: with_({ outcome: "confirmed", "confirmed-on": firstDay }) },
  { form: "record-sent", answers: with_({ outcome: "stays" }) },
  { form: "data-returned", refused: /once the placement has ended/ },
  { form: "shown-before", refused: /that was taken over/ },
  { form: "goes-on-unchecked", refused: /Nothing of it stands open/ },
  { form: "earlier-returned", refused: /No earlier provider/ },
  { form: "waiver", answers: with_({ until: "2026-10-14" }) },
  {
    form: "sessions-changed",
    answers: with_({
      ...everyDay,
      friday: "none",
      from: "2026-10-12",
      end: "2026-12-11",
      agreed: ["in-writing"],
    }),
  },
  { form: "arrival", answers: with_({ arrived: "no", on: firstDay }) },
  { form: "arrival" },
];

let running: Running;

afterEach(() => running.house.close());

describe.each<Arrival>(["recorded", "not recorded"])(
  "A running placement stays running (K2.2), its arrival %s",
  (arrival) => {
    it("whatever form is taken, but for the end, the route and the safeguarding lead’s decision", async () => {
      running = await underWay(arrival);
      expect(await seenNow(running)).toEqual(going);
      const taken = new Set<string>();

      for (const { form, answers, by, refused } of tried) {
        const why = await records(running, form, await answers?.(running), by);
        expect.soft(why ?? "taken", form).toMatch(refused ?? /^taken$/);
        if (!why) taken.add(form);
        expect.soft(await seenNow(running), `after ${form}`).toEqual(going);
      }

      const named = new Set<string>([...tried.map(({ form }) => form), ...decidesWhere]);
      expect(formIds.filter((form) => !named.has(form))).toEqual([]);
      expect(taken.size).toBeGreaterThanOrEqual(60);
    }, 60_000);
  },
);
