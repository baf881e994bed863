import { hasProvider } from "#domain/routes.ts";
import { type Facts, formOf } from "#streams/placement/facts.ts";
import { arrived, latestOf } from "#streams/placement/life.ts";
import { endsUse } from "#streams/provider/faults.ts";
import type { Met, Row } from "./obligation.ts";
import { called } from "./recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const faultWords: Readonly<Record<string, string>> = {
  registration: "It must be registered and is not.",
  "audit-failed": "Its audit was not satisfactory.",
  "not-to-be-used": "Its risk assessment says that the school may not use it.",
  rating: "It was judged weak.",
  insurance: "Its insurance has run out.",
  certificates: "A certificate that its activities need has run out.",
  audit: "Its audit has run out.",
  "risk-assessment": "Its risk assessment has run out.",
};

const faults = (f: Facts) => f.placement.providerFaults;

const inWords = (f: Facts): readonly string[] =>
  (faults(f)?.faults ?? []).flatMap((what) => faultWords[what] ?? []);

/** What stops a start with the provider; none once the pupil is there. */
const stops = (f: Facts): boolean => !arrived(f.placement) && (faults(f)?.faults.length ?? 0) > 0;

const calls = (f: Facts): Met | undefined => {
  const now = faults(f);
  const decided = latestOf(f.placement, "provider-alternative")?.version ?? 0;
  return arrived(f.placement) && now?.faults.some(endsUse) && now.version > decided ? now : undefined;
};

const unlawful = (f: Facts): boolean =>
  !arrived(f.placement) && (faults(f)?.faults.includes("registration") ?? false);

/** A provider that may not be used: nobody starts there, and it is decided where those learn who are there (catalogue O54). */
export const providerFaultRows: readonly Row[] = [
  {
    id: "O35",
    part: "law",
    on: hasProvider,
    title: "Use another provider: this one must be registered and is not",
    owner: "ap-lead",
    phase: "checks",
    blocks: "law-or-safety",
    always: true,
    form: "provider",
    due: (f) =>
      unlawful(f)
        ? {
            date: dateOf(faults(f)?.at ?? f.now.toString()),
            explanation: [
              "By its own count of full-time pupils, or by ours, the law wants it registered.",
              "No pupil starts there until it is registered or declares a lower count. The school reports it to the authority.",
            ],
          }
        : undefined,
    notApplicable: (f) =>
      unlawful(f) ? undefined : "Nothing on record says that it must be registered and is not.",
    met: () => undefined,
  },
  {
    id: "O54",
    part: "start",
    on: hasProvider,
    title: "Choose another provider, or see to what stops this one",
    owner: "ap-lead",
    phase: "checks",
    blocks: "process",
    always: true,
    form: "provider",
    due: (f) =>
      stops(f)
        ? {
            date: dateOf(faults(f)?.at ?? f.now.toString()),
            explanation: [...inWords(f), "The provider’s page says what is on record, and what lifts it."],
          }
        : undefined,
    notApplicable: (f) => (stops(f) ? undefined : "Nothing on record stops a start with this provider."),
    met: () => undefined,
  },
  called({
    id: "O54",
    part: "there",
    on: hasProvider,
    title: "Decide where the pupil learns: this provider may not be used as it is",
    owner: "ap-lead",
    always: true,
    form: "provider-alternative",
    by: calls,
    due: (f, by) => {
      const due = schoolDaysAfter(
        f.placement.calendar,
        dateOf(by.at),
        targets.providerFaulted,
        "it became known",
      );
      return { ...due, explanation: [...inWords(f), ...due.explanation] };
    },
    otherwise: "Nothing on record speaks against the provider.",
    answered: (f) => formOf(f.placement, "provider-alternative"),
  }),
];
