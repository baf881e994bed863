import { hasProvider } from "#domain/routes.ts";
import { dueAtOnce } from "#promises/obligations/before-taken-over.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { dateOf, targets } from "#promises/obligations/targets.ts";
import { costHeld, dueAfterChange } from "#promises/obligations/terms-held.ts";
import { afterRecord } from "#promises/referral/after-record.ts";
import { hasBegun } from "#streams/placement/begun.ts";
import { answerOf, decidedToPlace, type Facts, formOf } from "#streams/placement/facts.ts";
import { providerGivenUp } from "#streams/placement/provider/checks.ts";
import { faultsCopied, inWords } from "../faults-copied.ts";

/** What the choice of the provider says of money (catalogue O14; CRE 4, TMP 8, TWE 7.3, WBS 4.2). */
const ofMoney: readonly string[] = ["value-note", "budget-line", "approval"];

const isPaidFor = (f: Facts): boolean => {
  const said = Object.values(f.placement.forms.provider?.words ?? {}).flatMap(({ fields }) => fields);
  return (
    answerOf(f.placement, "provider", "weekly-cost") !== "" && ofMoney.every((field) => said.includes(field))
  );
};

/** What stops a start with the provider; none once the pupil is there. */
const stops = (f: Facts): boolean =>
  !hasBegun(f.placement, f.today) && (faultsCopied(f)?.faults.length ?? 0) > 0;

const unlawful = (f: Facts): boolean =>
  !hasBegun(f.placement, f.today) && (faultsCopied(f)?.faults.includes("registration") ?? false);

export const providerRows: readonly Row[] = [
  {
    id: "O14",
    title: "Record cost, budget, approval and value for money",
    owner: "ap-lead",
    phase: "commissioning",
    on: hasProvider,
    blocks: "process",
    form: "provider",
    due: (f) => (costHeld(f) ? undefined : dueAfterChange(f, "cost", targets.lookedAtAnew)),
    met: (f) => (isPaidFor(f) ? costHeld(f) : undefined),
  },
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
            date: dateOf(faultsCopied(f)?.at ?? f.now.toString()),
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
            date: dateOf(faultsCopied(f)?.at ?? f.now.toString()),
            explanation: [...inWords(f), "The provider’s page says what is on record, and what lifts it."],
          }
        : undefined,
    notApplicable: (f) => (stops(f) ? undefined : "Nothing on record stops a start with this provider."),
    met: () => undefined,
  },
  {
    id: "O24",
    on: hasProvider,
    title: "Choose the provider, with the parents' views",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    form: "provider",
    notApplicable: (f) =>
      formOf(f.placement, "decision") && !decidedToPlace(f.placement)
        ? "It was decided not to place."
        : undefined,
    due: (f) => dueAtOnce(f) ?? afterRecord("decision", targets.providerAfterDecision, "the decision")(f),
    met: (f) => (providerGivenUp(f.placement) ? undefined : formOf(f.placement, "provider")),
  },
  {
    id: "O16",
    on: hasProvider,
    title: "Give a reason for a provider that is not registered",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    always: true,
    form: "provider",
    due: "no-day",
    settings: ["provider.unregistered"],
    notApplicable: (f) =>
      f.placement.provider?.registered === "no" &&
      f.rules.settings["provider.unregistered"].value === "justify"
        ? undefined
        : "The provider is registered, or not chosen yet.",
    met: (f) =>
      formOf(f.placement, "provider")?.words.provider?.fields.includes("unregistered-why")
        ? formOf(f.placement, "provider")
        : undefined,
  },
];
