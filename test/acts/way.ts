import {
  informationShared,
  judgement,
  plan,
  providerAnswers,
  riskAssessment,
  schoolLink,
} from "#test/journeys/cast/before-start.ts";
import { emergencySheet } from "#test/journeys/cast/first-day-pack.ts";
import { letterWords, linkTo, settle, to } from "#test/journeys/cast/first-placement.ts";
import { answersTo } from "#test/journeys/filled-form.ts";
import { Visitor } from "#test/journeys/visitor.ts";
import type { Clerk, Values } from "./clerk.ts";
import { heldBy, heldBySecond } from "./known.ts";

export type Staff = {
  readonly teacher: Clerk;
  readonly lead: Clerk;
  readonly head: Clerk;
  readonly office: Clerk;
  /** Looks by JSON, and is not counted. */
  readonly watcher: Visitor;
};

type Way = {
  readonly url: string;
  readonly staff: Staff;
  readonly placement: string;
  readonly isSecond: boolean;
};

const w = (text: string): string => `canary-words-about-the-child: ${text}`;

const referralParts: readonly (readonly [string, Values])[] = [
  ["reason", { "primary-reason": "semh" }],
  ["interventions", { interventions: w("small groups"), "first-intervention": "2026-01-12" }],
  ["needs", { "needs-assessed-on": "2026-06-10", needs: w("calm places") }],
  [
    "parents",
    {
      "parents-engaged-on": "2026-07-01",
      "parents-engaged-how": "in-person",
      "parents-said": w("they agree something must change"),
    },
  ],
  ["plan", { outcomes: w("ready to learn"), weeks: 12 }],
];

/** From the pupil's page to the submitted referral; gives the placement's address. */
export const refers = async ({ teacher }: Staff, pupil: string): Promise<string> => {
  await teacher.begins("referral", pupil);
  await teacher.reaches("referral", new RegExp(`^${pupil}/referrals$`), pupil);
  await teacher.fillsAndSends(/referrals$/, { route: "agreement" });
  const placement = teacher.at.replace(/\/referral.*$/, "");
  for (const [part, values] of referralParts) {
    if (!teacher.at.endsWith(`/referral/${part}`))
      await teacher.reaches("referral", new RegExp(`/referral/${part}$`), placement);
    await teacher.fillsAndSends(/referral\//, values);
  }
  await teacher.fillsAndSends(/referral$/, {});
  return placement;
};

/** One form of the placement, reached by links, filled in and saved. */
const fills = async (who: Clerk, way: Way, form: string, values: Values): Promise<void> => {
  const { placement } = way;
  await who.reaches(form, new RegExp(`^${placement}/forms/${form}$`), placement);
  await who.fillsAndSends(new RegExp(`/forms/${form}$`), values, [
    ...(heldBy[form] ?? []),
    ...(way.isSecond ? (heldBySecond[form] ?? []) : []),
  ]);
};

const providerOf = async ({ staff, placement }: Way): Promise<string> => {
  const { form } = await staff.watcher.sees(`${placement}/forms/provider`);
  const { fields } = form as { fields: { properties: { provider: { enum?: string[] } } } };
  const [first] = fields.properties.provider.enum ?? [];
  if (!first) throw new Error("no provider to choose");
  return first;
};

const decides = async (way: Way): Promise<void> => {
  const { lead, head } = way.staff;
  await fills(lead, way, "meeting", {
    "held-on": "2026-09-07",
    present: ["headteacher", "ap-lead", "parent"],
    "reasons-explained": w("why"),
    responsibilities: w("who does what"),
    "review-every": "half-term",
  });
  await fills(head, way, "decision", {
    decision: "place",
    "decided-on": "2026-09-07",
    "decided-by": ["headteacher", "ap-lead"],
    "decided-with": ["dsl", "parents"],
    "dsl-on": "2026-09-04",
    "dsl-said": w("the safeguarding lead's view"),
    rationale: w("because"),
  });
  await fills(lead, way, "decision-confirmed", { answer: "agree" });
  await fills(lead, way, "provider", {
    provider: await providerOf(way),
    why: w("fits"),
    "weekly-cost": 240,
    "value-note": w("less than two others nearby"),
    "budget-line": w("alternative provision"),
    approval: w("order 1207"),
    "parents-views": w("they like it"),
  });
  await fills(lead, way, "timetable", {
    start: "2026-10-06",
    end: "2026-12-15",
    monday: "none",
    tuesday: "day",
    wednesday: "none",
    thursday: "morning",
    friday: "none",
    "starts-at": "09:15",
    "break-from": "12:00",
    "break-to": "12:45",
    "ends-at": "14:45",
  });
};

/** The provider on its newest link, by JSON: what is asked there and no more. */
const providerAnswersAll = async (url: string, given: object): Promise<void> => {
  const provider = new Visitor(url);
  const page = await provider.sees(await linkTo({ url }, "", /answer our questions/));
  const body = answersTo(page, { text: w("Lena Okoro, manager"), given: given as Record<string, unknown> });
  const asked = Object.fromEntries(Object.entries(body).filter(([name]) => name in given));
  await provider.records(page.path, asked);
  await settle({ url });
};

/** What the provider gets before the first day: where that is one page, all of it at once. */
const fillsPack = async (way: Way): Promise<void> => {
  const { lead } = way.staff;
  const path = `${way.placement}/whole-pack`;
  await lead.reaches("whole pack", new RegExp(`^${path}$`), way.placement);
  const known = ["school-link", "information-shared", "emergency-sheet"].flatMap(
    (form) => heldBy[form] ?? [],
  );
  await lead.fillsAndSends(/whole-pack$/, { ...schoolLink, ...informationShared, ...emergencySheet }, known);
};

const checks = async (way: Way): Promise<void> => {
  const { lead } = way.staff;
  await fills(lead, way, "plan", plan);
  await fills(lead, way, "risk-assessment", riskAssessment);
  await fillsPack(way);
  await providerAnswersAll(way.url, {
    ...providerAnswers,
    "still-so": "yes",
    "pupil-staff": w("the lead tutor"),
    "pupil-needs": w("short tasks"),
    "pupil-risks": w("none beyond those of every day"),
  });
  await fills(lead, way, "checks-judged", {
    ...judgement,
    "held-confirmed": ["still-so"],
    "for-this-pupil": "satisfactory",
    "for-this-pupil-seen": w("seen"),
  });
  await settle(way);
};

const commissions = async (way: Way): Promise<void> => {
  const { lead } = way.staff;
  await providerAnswersAll(way.url, { agreed: "yes", "typed-name": w("Lena Okoro, manager") });
  await fills(lead, way, "la-notice", { how: "post", on: "2026-09-07", to: w("Inclusion team") });
  await settle(way);
};

const writes = async (way: Way): Promise<void> => {
  const { lead, head } = way.staff;
  await lead.reaches("letter", new RegExp(`^${way.placement}/(forms/)?letter$`), way.placement);
  await fills(lead, way, "letter", letterWords);
  await head.reaches("letter issued", new RegExp(`^${way.placement}/letter$`), way.placement);
  await head.fillsAndSends(/letter$/, {});
  await settle(way);
};

const phase = async ({ staff, placement }: Way): Promise<unknown> =>
  (await staff.watcher.sees(placement)).phase;

const reached = async (way: Way, wanted: string): Promise<void> => {
  const found = await phase(way);
  if (found !== wanted) throw new Error(`${way.placement} is in ${String(found)}, not ${wanted}`);
};

/** The one parent agrees by the mailed link. */
const agrees = async (url: string, mail: string, name: string): Promise<void> => {
  const parent = new Visitor(url);
  const reply = await parent.sees(await linkTo({ url }, mail, /question from school/));
  await parent.records(reply.path, { answer: "agree", "typed-name": name });
  await settle({ url });
};

/** From a referral to the letter that is on its way. */
export const untilTheLetter = async (way: Way, parent: { mail: string; name: string }): Promise<void> => {
  await decides(way);
  await settle(way);
  await reached(way, "consent");
  await agrees(way.url, parent.mail, parent.name);
  await reached(way, "checks");
  await checks(way);
  await reached(way, "commissioning");
  await commissions(way);
  await writes(way);
  await reached(way, "active");
};

/** The first day of both, once it has come. */
export const arrives = async (way: Way): Promise<void> => {
  await fills(way.staff.office, way, "arrival", {
    arrived: "yes",
    on: "2026-10-06",
    "confirmed-by": w("front desk"),
  });
};

export const theFirstDay = (url: string): Promise<void> => to({ url }, "2026-10-06T14:00:00Z");
