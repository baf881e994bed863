import type { Visitor } from "../visitor.ts";
import { canaries, type Host, settle, to } from "./first-placement.ts";

const w = (text: string): string => `${canaries.words}: ${text}`;

/** Whoever can send a form: by JSON, or on its page in a browser. */
export type Recorder = { records(path: string, body: object): Promise<string> };

/** A school year of reviews: invited on, held on; the report of the term on the day after a term's last review. */
export const schoolYear = [
  { invite: "2026-10-08", held: "2026-10-20" },
  { invite: "2026-11-30", held: "2026-12-10", report: "2026-12-11" },
  { invite: "2027-01-28", held: "2027-02-09" },
  { invite: "2027-03-08", held: "2027-03-18", report: "2027-03-19" },
  { invite: "2027-05-14", held: "2027-05-25" },
  { invite: "2027-06-24", held: "2027-07-06", report: "2027-07-07" },
] as const;

export type Owed = {
  readonly key: string;
  readonly state: string;
  readonly form: string;
  readonly due?: string;
  readonly why?: string;
  readonly clauses: readonly string[];
};

type Shown = {
  readonly phase: string;
  readonly frozen: boolean;
  readonly end: string;
  readonly obligations: readonly Owed[];
  readonly letters: readonly { readonly letter: string; readonly to: string }[];
};

/** The placement's page, as JSON. */
export const shown = async (who: Visitor, placement: string): Promise<Shown> =>
  (await who.sees(placement)) as unknown as Shown;

export const owed = async (who: Visitor, placement: string, key: string): Promise<Owed> => {
  const found = (await shown(who, placement)).obligations.find((o) => o.key === key);
  if (!found) throw new Error(`${key} is not on the list`);
  return found;
};

/** The first day, confirmed by phone. */
export const arrives = async (
  host: Host,
  office: Recorder,
  placement: string,
  day: string,
): Promise<void> => {
  await to(host, `${day}T14:00:00Z`);
  await office.records(`${placement}/forms/arrival`, {
    arrived: "yes",
    on: day,
    "confirmed-by": w("front desk"),
  });
  await settle(host);
};

const paper = { told: ["paper"] };

/** A review cycle: invited in good time, held, its outcome told. */
export const reviewed = async (
  host: Host,
  lead: Recorder,
  placement: string,
  invite: string,
  held: string,
  more: object = {},
): Promise<void> => {
  await to(host, `${invite}T09:00:00Z`);
  await lead.records(`${placement}/forms/review-planned`, {
    kind: "review",
    "held-on": held,
    time: "15:30",
    place: w("the family room"),
    invited: ["parents", "pupil", "provider", "ap-lead", "headteacher"],
    ...paper,
  });
  await to(host, `${held}T16:00:00Z`);
  await lead.records(`${placement}/forms/review`, {
    "held-on": held,
    present: ["pupil", "provider", "ap-lead"],
    others: w("her grandmother, who came along"),
    objectives: "partly",
    attending: "yes",
    safe: "yes",
    "feels-safe": "yes",
    "needs-met": "yes",
    behaviour: w("calmer"),
    wellbeing: w("well"),
    progress: "yes",
    "progress-how": w("reads"),
    "towards-return": w("Fridays in class"),
    "pupil-views": w("likes it"),
    "parents-views": w("glad"),
    agreement: "yes",
    outcome: "continue",
    why: w("it helps"),
    ...more,
  });
  await lead.records(`${placement}/forms/review-outcome`, {
    "how-it-goes": w("well"),
    decided: w("goes on"),
    "next-steps": w("Fridays"),
    "read-through": "yes",
    ...paper,
  });
  await settle(host);
};

/** The provider's report of a term, recorded for it by staff, checked, and passed on. */
export const reported = async (host: Host, lead: Recorder, placement: string, day: string): Promise<void> => {
  await to(host, `${day}T16:00:00Z`);
  await lead.records(`${placement}/forms/progress-report`, {
    "covers-to": day,
    "sessions-attended": 38,
    "sessions-missed": 2,
    "differs-why": w("hours, not sessions"),
    "objective-1": "3",
    "objective-2": "4",
    engagement: w("joins in"),
    progress: w("reads"),
    behaviour: w("calm"),
    welfare: w("well"),
    "pupil-words": w("likes the garden"),
    "typed-name": w("the tutor"),
  });
  await lead.records(`${placement}/forms/report-checked`, {
    result: "send",
    "pupil-words-shared": "yes",
    ...paper,
  });
  await settle(host);
};

/** What the policy asks besides in a term: a visit, pastoral contact, a sign of belonging. */
export const lookedAfter = async (lead: Recorder, placement: string, day: string): Promise<void> => {
  await lead.records(`${placement}/forms/visit`, {
    "held-on": day,
    how: "on-site",
    saw: ["staff", "pupil", "work", "lessons", "breaks"],
    found: w("all well"),
    safe: "yes",
    "feels-safe": "yes",
  });
  await lead.records(`${placement}/forms/pastoral-contact`, {
    on: day,
    with: ["pupil", "provider"],
    how: "visit",
    said: w("well"),
  });
  await lead.records(`${placement}/forms/belonging`, {
    on: day,
    what: ["friends"],
    how: w("lunch with friends"),
  });
};

/** What else the return asks, besides the destination: plan, final report, the pupil's views. */
export const readyToReturn = async (
  lead: Recorder,
  placement: string,
  day: string,
  from: string,
): Promise<void> => {
  await lead.records(`${placement}/forms/return-plan`, {
    "step-1-from": from,
    "step-1": w("mornings"),
    "who-helps": w("her tutor"),
  });
  await lead.records(`${placement}/forms/final-report`, {
    attainment: w("reads short books"),
    "sessions-attended": 110,
    "sessions-missed": 5,
    "differs-why": w("hours, not sessions"),
    "objective-1": "5",
    "objective-2": "4",
    "behaviour-change": w("asks for breaks"),
    helps: w("short tasks"),
    "pupil-words": w("is ready"),
    "typed-name": w("the tutor"),
  });
  await lead.records(`${placement}/forms/final-report-checked`, {
    result: "send",
    "pupil-words-shared": "yes",
    ...paper,
  });
  await lead.records(`${placement}/forms/pupil-views`, {
    "asked-on": day,
    how: "pictures",
    said: w("a smile"),
    "asked-by": w("her tutor"),
  });
};

/** Hands over each printed letter that waits. */
export const handsOver = async (host: Host, lead: Visitor, placement: string, day: string): Promise<void> => {
  const { papers } = (await lead.sees(`${placement}/papers`)) as unknown as {
    readonly papers: readonly { readonly href: string; readonly waiting: boolean }[];
  };
  for (const { href } of papers.filter((paper) => paper.waiting))
    await lead.records(href, { how: "by-hand", on: day });
  await settle(host);
};

/** The whole way back, with the talk with parents and where the pupil goes. */
export const broughtBack = async (
  host: Host,
  lead: Visitor,
  placement: string,
  day: string,
  from: string,
): Promise<void> => {
  await readyToReturn(lead, placement, day, from);
  await lead.records(`${placement}/forms/return-meeting`, {
    "held-on": day,
    with: ["parents"],
    agreed: w("mornings first"),
  });
  await lead.records(`${placement}/forms/destination`, {
    destination: "mainstream-phased",
    from,
    next: w("mornings in class"),
    achieved: w("reads with joy"),
  });
  await settle(host);
  await handsOver(host, lead, placement, day);
};
