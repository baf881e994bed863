import { type CheckName, checksAsked } from "#domain/provider-checks.ts";
import { hasProvider } from "#domain/routes.ts";
import type { SettingName } from "#domain/rules/settings.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { Role } from "#ids/role.ts";
import { beforeStart, leadTimes } from "#promises/obligations/before-start.ts";
import type { Block, Row } from "#promises/obligations/obligation.ts";
import type { Facts } from "#streams/placement/facts.ts";
import { takesReply } from "#streams/placement/notice/replying.ts";
import { checksJudged, checksReply, satisfactory } from "#streams/placement/provider/checks.ts";
import { checksJudgedAbout } from "./about.ts";

type Checked = {
  readonly id: ObligationId;
  readonly part?: string;
  readonly title: string;
  readonly check: CheckName;
  readonly blocks?: Block;
  /** Who arranges it, where it is not the AP lead; whoever may not judge leaves that to the AP lead. */
  readonly owner?: Role;
  readonly settings?: readonly SettingName[];
  /** Why it does not apply to this provider. */
  readonly unless?: (f: Facts) => string | undefined;
};

const set = ["checks.set"] as const satisfies readonly SettingName[];

/** One row a check; law or safety where 1N says so, process where the catalogue enforces it, else on record only. */
const rows: readonly Checked[] = [
  {
    id: "O35",
    title: "Use only a provider that is registered where it must be",
    check: "registration",
    blocks: "law-or-safety",
    settings: ["provider.unregistered", "provider.registrationPupils", "provider.registrationVulnerable"],
  },
  { id: "O36", title: "Check the provider’s registration", check: "registration", blocks: "law-or-safety" },
  { id: "O37", title: "Read published reports", check: "published-reports", blocks: "process" },
  { id: "O38", title: "Look at website and social media", check: "website-and-social-media" },
  { id: "O39", title: "Read the provider’s policies", check: "policies", blocks: "process" },
  {
    id: "O40",
    title: "Exchange child protection policies both ways",
    check: "child-protection-policy-exchange",
    blocks: "process",
    owner: "dsl",
  },
  {
    id: "O41",
    title: "Have the checks of its staff confirmed in writing",
    check: "staff-checks-confirmed",
    blocks: "law-or-safety",
    owner: "dsl",
  },
  { id: "O42", title: "Look at what it teaches and achieves", check: "curriculum" },
  { id: "O43", title: "Check its insurance", check: "insurance", blocks: "process" },
  {
    id: "O43",
    part: "certificates",
    title: "Check that the certificates its activities need are valid",
    check: "health-and-safety",
    blocks: "process",
  },
  { id: "O44", title: "Arrange examination entries", check: "examinations", owner: "assessment-lead" },
  {
    id: "O45",
    title: "Agree how each morning and afternoon is told",
    check: "attendance-arrangement",
    blocks: "process",
    owner: "attendance-officer",
  },
  {
    id: "O46",
    title: "Agree how concerns and changes of staff are told",
    check: "communication",
    blocks: "process",
  },
  {
    id: "O47",
    title: "See the premises",
    check: "site-visit",
    blocks: "process",
    unless: (f) =>
      f.placement.provider?.online === "yes"
        ? "It teaches online: a call takes the place of a visit."
        : undefined,
  },
  {
    id: "O48",
    title: "Visit before commissioning; a call where it teaches online",
    check: "site-visit",
    blocks: "process",
    settings: ["checks.visitBefore"],
  },
  { id: "O49", title: "Agree visits during the placement", check: "quality-visits-agreed" },
  { id: "O50", title: "Assess the risks of the provider", check: "provider-risk", blocks: "process" },
  { id: "O51", title: "Have this year’s audit signed", check: "provider-audit", blocks: "process" },
  { id: "O18", title: "Check its transport", check: "transport", blocks: "process" },
  {
    id: "O132",
    title: "Look at the training of its staff and its links with other services",
    check: "staff-qualified",
  },
  {
    id: "O133",
    title: "Agree referral, first assessment and tracking",
    check: "tracking",
    owner: "assessment-lead",
  },
];

const applies = (f: Facts, check: CheckName): boolean => checksAsked(f.rules).includes(check);

/** Waiting for the provider's answers; what they were, the school judges. */
const waiting = (f: Facts): boolean =>
  checksReply(f.placement) === undefined &&
  f.placement.asks.some((a) => a.purpose === "provider-checks" && takesReply(f.placement, a));

const due = beforeStart(leadTimes.checks);

const rowOf = ({
  id,
  part,
  title,
  check,
  blocks,
  owner = "ap-lead",
  settings = set,
  unless,
}: Checked): Row => ({
  id,
  ...(part ? { part } : {}),
  title,
  owner,
  ...(checksJudgedAbout.mayRecord.includes(owner) ? {} : { recordedBy: "ap-lead" }),
  phase: "checks",
  on: hasProvider,
  ...(blocks ? { blocks } : {}),
  ...(unless ? { notApplicable: unless } : {}),
  always: true,
  form: "checks-judged",
  settings,
  each: (f) => (applies(f, check) ? [""] : []),
  due,
  asked: waiting,
  met: (f) => satisfactory(f.placement, check),
});

export const checksJudgedRows: readonly Row[] = [
  ...rows.map(rowOf),
  {
    id: "O52",
    title: "Make the school’s own checks, whatever lists say",
    owner: "ap-lead",
    phase: "checks",
    on: hasProvider,
    blocks: "process",
    form: "checks-judged",
    settings: ["provider.ownDueDiligence"],
    due,
    asked: waiting,
    met: (f) => {
      const judged = checksJudged(f.placement);
      return judged?.answers["own-checks"] === "own" ? judged : undefined;
    },
  },
];
