import { hasProvider, isDirection } from "#domain/routes.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { isJudged } from "../gate/contract.ts";
import { type Evidence, evidenceRow } from "./evidence.ts";
import type { Row } from "./obligation.ts";

const waitsForNoContract = (f: Facts): string | undefined =>
  isDirection(f.placement.route) || f.placement.route === "sixth-day"
    ? "A direction and sixth-day provision wait for no contract with parents."
    : undefined;

const chosen = (f: Facts): boolean => f.placement.provider !== undefined;

/** What a policy asks and no other page takes (catalogue O15, O17, O20, O21, O31, O32, O59, O131). */
export const evidence: readonly Evidence[] = [
  {
    id: "O131",
    title: "Consider equality: whom it helps, and whom it could disadvantage",
    owner: "headteacher",
    phase: "referral",
  },
  {
    id: "O15",
    on: hasProvider,
    title: "Say why nothing but an online provider fits",
    owner: "ap-lead",
    phase: "referral",
    blocks: "process",
    notApplicable: (f) =>
      chosen(f) && f.placement.provider?.online === "yes"
        ? undefined
        : chosen(f)
          ? "The provider is not online."
          : "No provider is chosen yet.",
  },
  {
    id: "O20",
    title: "Have the parent sign the agreement",
    owner: "ap-lead",
    phase: "consent",
    blocks: "process",
    byLink: "parents",
    notApplicable: waitsForNoContract,
  },
  {
    id: "O31",
    title: "Have the parent acknowledge the rule on banned substances",
    owner: "ap-lead",
    phase: "consent",
    byLink: "parents",
  },
  {
    id: "O31",
    part: "search",
    title: "Record a search before going off site",
    owner: "key-contact",
    phase: "active",
    whenItHappens: "No search has been recorded.",
  },
  {
    id: "O32",
    title: "Have the parent acknowledge the standards of behaviour",
    owner: "ap-lead",
    phase: "consent",
    byLink: "parents",
  },
  {
    id: "O32",
    part: "provider",
    on: hasProvider,
    title: "Agree with the provider on the same standards of behaviour as at school",
    owner: "ap-lead",
    phase: "commissioning",
    byLink: "provider",
  },
  {
    id: "O32",
    part: "pupil",
    title: "Talk the standards of behaviour over with the pupil",
    owner: "key-contact",
    phase: "commissioning",
  },
  {
    id: "O55",
    part: "necessary",
    on: hasProvider,
    title: "Judge whether the provider’s written agreement is necessary",
    owner: "ap-lead",
    phase: "commissioning",
    blocks: "process",
    settings: ["sla.required"],
    notApplicable: (f) => (isJudged(f) ? undefined : "The policy leaves nothing to judge."),
  },
  {
    id: "O21",
    on: hasProvider,
    title: "Have the provider’s own medical and consent forms filled in",
    owner: "ap-lead",
    phase: "commissioning",
    byLink: "provider",
    // They are back before the start (CRE 8): that the parents have them is only the question.
    onlyAsked: ["sent"],
  },
  {
    id: "O18",
    part: "journey",
    on: hasProvider,
    title: "Agree how the pupil gets there, and see the checks of whoever drives",
    owner: "ap-lead",
    phase: "checks",
    blocks: "process",
  },
  {
    id: "O17",
    title: "See that the curriculum stays broad and balanced",
    owner: "ap-lead",
    phase: "commissioning",
  },
  {
    id: "O12",
    part: "kinship",
    title: "Ask the virtual school for advice: the child lives in kinship care",
    owner: "designated-teacher",
    phase: "checks",
    always: true,
    notApplicable: (f) =>
      f.placement.statuses.includes("kinship-care") ? undefined : "No kinship care is recorded as a status.",
  },
  {
    id: "O59",
    part: "direction",
    title: "Send the authority its own form for directions, where it has one",
    on: isDirection,
    owner: "ap-lead",
    phase: "commissioning",
    always: true,
  },
  {
    id: "O59",
    part: "register",
    title: "Tell the authority what its register of such children needs",
    owner: "data-manager",
    phase: "active",
    always: true,
    settings: ["la.register"],
    notApplicable: (f) =>
      f.rules.settings["la.register"].value === "yes"
        ? undefined
        : "The law on these registers (CWSA 2026 s.38) is not in force: no date of commencement is entered.",
  },
];

/** Rows that are met by what another page records (catalogue O34). */
const metElsewhere: readonly Row[] = [
  {
    id: "O34",
    title: "Tell parents how to complain",
    owner: "headteacher",
    phase: "commissioning",
    form: "letter",
    note: "Each letter ends with the way to complain.",
    met: (f) => {
      const letter = f.placement.letters.at(0);
      return letter && { at: letter.issuedAt, version: f.placement.version };
    },
  },
];

export const evidenceRows: readonly Row[] = [...evidence.map(evidenceRow), ...metElsewhere];
