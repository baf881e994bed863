import { Visitor } from "../visitor.ts";
import { emergencySheet } from "./first-day-pack.ts";
import { canaries, type Host, linkTo, settle } from "./first-placement.ts";

/** Of whichever provider was chosen. */
const anyProvider = "";

const w = (text: string): string => `${canaries.words}: ${text}`;
const policies = [
  "safeguarding",
  "safer-recruitment",
  "health-and-safety",
  "behaviour",
  "anti-bullying",
  "attendance",
  "data-protection",
  "complaints",
];

export const plan = {
  objectives: "Stay in each lesson\nKeep up with reading",
  "agreed-with": ["pupil", "provider"],
  baseline: w("leaves lessons"),
  targets: w("whole lessons by half-term"),
  measured: w("by the tutor each week"),
  reintegration: w("one morning a week from January"),
};

export const riskAssessment = {
  "assessed-on": "2026-09-07",
  risks: w("runs off when it is loud"),
  measures: w("a quiet room and a known adult"),
  level: "low",
  "may-start": "yes",
  "next-on": "2026-10-20",
};

export const schoolLink = {
  "dsl-name": "Petra Lund",
  "dsl-phone": "01632 960 031",
  "deputy-name": "Owen Tarrant",
  "deputy-phone": "01632 960 032",
  "lado-name": "Sandleigh Council",
  "lado-phone": "01632 960 900",
  "contact-name": "Rosa Flint",
  "contact-phone": "01632 960 014",
};

/** What the provider answers; the sample policy asks no more. */
export const providerAnswers = {
  registered: "yes",
  urn: "999001",
  "full-time-pupils": 3,
  "full-time-vulnerable": 0,
  "staff-checks": "yes",
  "staff-checks-by": w("Lena Okoro, manager"),
  alone: "no",
  "our-policy": "yes",
  "your-policy": "On our website",
  policies,
  "policies-reviewed": "2026-06-01",
  "policies-where": "On our website",
  "attendance-told": "yes",
  "attendance-in-time": "yes",
  "attendance-by": w("Front desk, 01632 960 231"),
  "changes-told": "yes",
  tracking: "yes",
  examinations: "none",
  curriculum: w("Reading, sailing, calm"),
  "typed-name": w("Lena Okoro, manager"),
};

const checks = [
  "registration",
  "staff-checks-confirmed",
  "child-protection-policy-exchange",
  "policies",
  "attendance-arrangement",
  "communication",
  "curriculum",
  "examinations",
  "tracking",
];

/** The school's judgement: all in order. */
export const judgement = {
  ...Object.fromEntries(
    checks.flatMap((check) => [
      [check, "satisfactory"],
      [`${check}-seen`, w("seen")],
    ]),
  ),
  "registration-on": "2026-09-07",
  "registration-urn": "yes",
  "policies-read": policies,
  ...Object.fromEntries(policies.map((policy) => [`policy-${policy}-version`, "January 2026"])),
  "policies-read-on": "2026-09-07",
  "own-checks": "own",
  outcome: "satisfactory",
};

export const informationShared = {
  what: ["send", "attainment"],
  how: "in-person",
  on: "2026-09-07",
  by: w("Rosa Flint"),
  to: w("Lena Okoro"),
  basis: "public-task",
  "early-help": "none",
};

/** The provider opens the link of its newest mail and answers; gives the address of its page. */
export const providerReplies = async (host: Host, provider: Visitor, answers: object): Promise<string> => {
  const { path } = await provider.sees(await linkTo(host, anyProvider, /answer our questions/));
  await provider.records(path, answers);
  await settle(host);
  return path;
};

/** All that is checked before a pupil goes to a provider: plan, risks, whom to ring, answers, judgement. */
export const checked = async (host: Host, lead: Visitor, placement: string): Promise<void> => {
  const provider = new Visitor(host.url);
  await lead.records(`${placement}/forms/plan`, plan);
  await lead.records(`${placement}/forms/risk-assessment`, riskAssessment);
  await lead.records(`${placement}/forms/school-link`, schoolLink);
  await providerReplies(host, provider, providerAnswers);
  await lead.records(`${placement}/forms/checks-judged`, judgement);
  await settle(host);
};

/** All that is settled with provider and authority before the letter goes. */
export const commissioned = async (host: Host, lead: Visitor, placement: string): Promise<void> => {
  const provider = new Visitor(host.url);
  await providerReplies(host, provider, { agreed: "yes", "typed-name": w("Lena Okoro, manager") });
  await lead.records(`${placement}/forms/information-shared`, informationShared);
  await lead.records(`${placement}/forms/la-notice`, {
    how: "post",
    on: "2026-09-07",
    to: w("Inclusion team"),
  });
  await lead.records(`${placement}/forms/emergency-sheet`, emergencySheet);
  await settle(host);
};
