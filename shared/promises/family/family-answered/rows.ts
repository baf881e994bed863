import type { Row } from "#promises/obligations/obligation.ts";
import { called } from "#promises/obligations/recurring.ts";
import { dateOf, schoolDaysAfter, targets } from "#promises/obligations/targets.ts";
import { isComplaint, lastAnswer, openRequests } from "#streams/placement/own-page/requests.ts";
import type { Placement } from "#streams/placement/state.ts";

const first = (p: Placement, complaint: boolean) => openRequests(p).find((r) => isComplaint(r) === complaint);

const row = (
  complaint: boolean,
): Pick<Parameters<typeof called>[0], "id" | "form" | "always" | "outlasts" | "by" | "answered" | "due"> => ({
  id: "O34",
  form: "family-answered",
  always: true,
  outlasts: true,
  by: (f) => first(f.placement, complaint),
  answered: (f) => lastAnswer(f.placement, complaint),
  due: (f, by) =>
    schoolDaysAfter(
      f.placement.calendar,
      dateOf(by.at),
      complaint ? targets.complaintAnswered : targets.replyToParent,
      complaint ? "the complaint came" : "it was asked",
    ),
});

/** Whatever somebody asks is somebody's task until it is answered (catalogue O34). */
export const familyAnsweredRows: readonly Row[] = [
  called({
    ...row(false),
    part: "asked",
    ofLawAlone: true,
    title: "Answer what a parent, the pupil or somebody at work with the pupil has asked",
    owner: "ap-lead",
    otherwise: "Nobody waits for an answer.",
  }),
  called({
    ...row(true),
    part: "complaint",
    title: "Look into a complaint, and answer it",
    owner: "headteacher",
    otherwise: "Nobody has complained.",
  }),
];
