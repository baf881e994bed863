import { londonDate } from "#domain/calendar/london.ts";
import { scopeOf } from "#domain/streams.ts";
import { nextReview } from "#promises/reviews/next-review.ts";
import { answerOf, endOf, startOf } from "#streams/placement/facts.ts";
import { attendanceShare } from "../attendance/attendance-share.ts";
import { linesIn, type ResolversOf } from "./resolver.ts";
import type { Sources } from "./sources.ts";

/** Attendance as the registers have it, so that nobody counts it by hand (catalogue O111). */
const attendance = async ({ deps, at, placement }: Sources): Promise<number | undefined> => {
  const now = londonDate(deps.clock.now());
  const end = answerOf(placement, "end", "last-day") || endOf(placement) || now;
  const span = { from: startOf(placement), to: [end, now].toSorted()[0] ?? now };
  return attendanceShare(deps, scopeOf(at), placement.pupil, span);
};

/** The letter goes on with it after “The purpose is”. */
const purpose = async (s: Sources): Promise<string> => {
  const lines = linesIn((await s.recorded("referral")).outcomes);
  return lines.length === 1 ? (lines[0] ?? "") : "";
};

const risks = async (s: Sources): Promise<string> => {
  const { risks: what, measures } = await s.recorded("risk-assessment");
  return [...linesIn(what), ...linesIn(measures)].join("\n");
};

/** Needs that were found are special educational needs where the pupil’s status says so. */
const needs = async (s: Sources): Promise<string> =>
  s.placement.statuses.some((status) => status === "send-support" || status === "ehcp")
    ? linesIn((await s.recorded("referral")).needs).join("\n")
    : "";

const yesFor = (text: string): string => (text === "" ? "" : "yes");

export const ofPlacement: ResolversOf<"placement"> = {
  "placement.outcomes": async (s) => (await s.recorded("referral")).outcomes,
  "placement.purpose": purpose,
  "placement.reasons": async (s) => (await s.recorded("meeting"))["reasons-explained"],
  "placement.objectives": async (s) => (await s.recorded("plan")).objectives,
  "placement.needs-known": async (s) => yesFor(await needs(s)),
  "placement.needs": needs,
  "placement.risks-known": async (s) => yesFor(await risks(s)),
  "placement.risks": risks,
  "placement.first-day": ({ placement }) => startOf(placement),
  "placement.begun": ({ placement }) => placement.takenOver?.begun,
  "placement.attendance": attendance,
  "placement.first-review": (s) => {
    const due = nextReview(s.facts());
    return due?.kind === "date" ? due.date : "";
  },
};

export const today = (s: Sources): string => londonDate(s.deps.clock.now());
