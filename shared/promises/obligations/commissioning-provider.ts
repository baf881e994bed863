import { hasProvider, waitsForContract } from "#domain/routes.ts";
import { missingTerms } from "#streams/placement/agreed-terms.ts";
import { agreementReply, providerAgreed } from "#streams/placement/checking.ts";
import { answerOf, type Facts, formOf, startOf } from "#streams/placement/facts.ts";
import { holdsAnswer } from "#streams/placement/life.ts";
import { takesReply } from "#streams/placement/replying.ts";
import { contract, contractIsClear, noContract } from "../gate/contract.ts";
import { beforeStart, leadTimes } from "./before-start.ts";
import type { Row } from "./obligation.ts";
import { called } from "./recurring.ts";
import { dueSince, recordedSince } from "./rights.ts";
import { dateOf, schoolDaysAfter, targets } from "./targets.ts";

const due = beforeStart(leadTimes.commissioning);

const waiting = (f: Facts): boolean =>
  agreementReply(f.placement) === undefined &&
  f.placement.asks.some((a) => a.purpose === "provider-agreement" && takesReply(f.placement, a));

/** What the provider's agreement to the terms of this placement is evidence of. */
const byAgreement = (row: Pick<Row, "id" | "title" | "blocks" | "settings">): Row => ({
  ...row,
  owner: "ap-lead",
  phase: "commissioning",
  on: hasProvider,
  blocksOn: waitsForContract,
  form: "provider-agreement",
  due,
  after: (f) => missingTerms(f).length === 0,
  asked: waiting,
  met: (f) => providerAgreed(f.placement),
});

const tellsAuthority = (f: Facts): boolean => {
  const { value } = f.rules.settings["la.notifyOnCommission"];
  return (
    value === "always" ||
    value === "new-off-site" ||
    (value === "ehcp-only" && f.placement.statuses.includes("ehcp"))
  );
};

const informed = (f: Facts) => formOf(f.placement, "information-shared");

/** Answered by the latest record that tells of Early Help; one that leaves the provider out calls for more (TMP 8). */
const earlyHelpRow: Row = called({
  id: "O57",
  part: "early-help",
  on: hasProvider,
  title: "Involve the provider in Early Help",
  owner: "dsl",
  phase: "commissioning",
  always: true,
  form: "information-shared",
  by: (f) => (holdsAnswer(informed(f), "early-help", "not-yet") ? informed(f) : undefined),
  due: (f, by) =>
    schoolDaysAfter(
      f.placement.calendar,
      dateOf(by.at),
      targets.earlyHelp,
      "it was recorded that there is Early Help",
    ),
  otherwise: "No Early Help, or process like it, is recorded.",
  answered: (f) => (holdsAnswer(informed(f), "early-help", "involved") ? informed(f) : undefined),
});

/** What is settled with the provider and the authority before the letter goes (catalogue O55 to O62). */
export const providerTermsRows: readonly Row[] = [
  {
    ...byAgreement({
      id: "O55",
      title: "Agree the placement with the provider in writing",
      blocks: "process",
      settings: ["sla.required"],
    }),
    always: true,
    titled: (f) =>
      f.rules.settings["sla.required"].value === "annual-audit"
        ? "Have the audit in force that the provider signs each year, or its agreement in writing"
        : undefined,
    notApplicable: noContract,
    after: (f) => contractIsClear(f) && missingTerms(f).length === 0,
    met: contract,
  },
  byAgreement({
    id: "O56",
    title: "Agree the full terms with the provider",
    blocks: "process",
    settings: ["sla.contents"],
  }),
  byAgreement({ id: "O58", title: "Have the provider acknowledge the objectives" }),
  byAgreement({ id: "O62", title: "Tell the provider whom to ring with a concern" }),
  {
    id: "O57",
    part: "information",
    on: hasProvider,
    title: "Share with the provider what it must know of the pupil",
    owner: "dsl",
    phase: "commissioning",
    blocks: "process",
    always: true,
    form: "information-shared",
    due,
    met: informed,
  },
  {
    id: "O33",
    part: "sharing",
    on: hasProvider,
    title: "Share information on a lawful basis, in plain words",
    owner: "dsl",
    phase: "commissioning",
    form: "information-shared",
    due,
    met: informed,
  },
  earlyHelpRow,
];

/** Whose key information the authority's point of contact gets (WBS 8.8). */
const vulnerable = ["ehcp", "looked-after", "social-worker"] as const;

/** What the authority and both registers are told (catalogue O59 to O61). */
export const authorityRows: readonly Row[] = [
  {
    id: "O59",
    on: hasProvider,
    title: "Tell the local authority of the placement",
    owner: "ap-lead",
    phase: "commissioning",
    form: "la-notice",
    settings: ["la.notifyOnCommission"],
    due: (f) => {
      const start = startOf(f.placement);
      return start
        ? { date: start, explanation: ["By the first day of the placement at the latest."] }
        : undefined;
    },
    notApplicable: (f) =>
      tellsAuthority(f) ? undefined : "Law and policy ask for it only where the pupil has an EHC plan.",
    met: (f) => formOf(f.placement, "la-notice"),
  },
  {
    id: "O60",
    on: hasProvider,
    title: "Give the authority the key information about a vulnerable pupil",
    owner: "dsl",
    phase: "commissioning",
    always: true,
    form: "la-notice",
    due: dueSince(...vulnerable),
    notApplicable: (f) =>
      vulnerable.some((s) => f.placement.statuses.includes(s))
        ? undefined
        : "The pupil has no plan and no social worker, and is not looked after.",
    met: (f) => recordedSince(f, "la-notice", ...vulnerable),
  },
  {
    id: "O61",
    on: hasProvider,
    title: "Register the pupil at both schools from the first day",
    owner: "data-manager",
    phase: "commissioning",
    form: "dual-registration",
    settings: ["dualRegistration"],
    notApplicable: (f) =>
      f.placement.provider?.isSchool === "no"
        ? "The provider is not a school."
        : f.rules.settings.dualRegistration.value === "no"
          ? "Neither law nor policy asks for it: the pupil stays on the roll of this school."
          : undefined,
    due: (f) => {
      const start = startOf(f.placement);
      return start
        ? { date: start, explanation: ["From the day on which the provision begins."] }
        : undefined;
    },
    met: (f) =>
      answerOf(f.placement, "dual-registration", "main") === "yes"
        ? formOf(f.placement, "dual-registration")
        : undefined,
  },
];
