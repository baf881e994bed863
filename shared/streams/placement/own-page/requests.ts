import { type Recorded, ticksIn } from "../recorded.ts";
import { recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";

type Request = Recorded<"family-asked">;

/** When and how something that was asked was answered. */
export type Answered = { readonly at: string; readonly version: number };

/** A review that was asked for is answered by the record that says so, too: it is not to be written down twice. */
const byReview = (p: Placement, request: Request): Answered | undefined =>
  request.answers.what === "review"
    ? recordsOf(p, "review-requested").find((r) => r.version > request.version)
    : undefined;

/** How a request was answered; undefined while it waits. */
export const answerTo = (p: Placement, request: Request): Answered | undefined =>
  recordsOf(p, "family-answered").find((r) => ticksIn(r, "requests").includes(String(request.version))) ??
  byReview(p, request);

/** What families, pupils and officers asked on their pages and nobody has answered, the earliest first. */
export const openRequests = (p: Placement): readonly Request[] =>
  recordsOf(p, "family-asked").filter((request) => answerTo(p, request) === undefined);

export const isComplaint = (request: Request): boolean => request.answers.what === "complaint";

/** The latest answer to a complaint, or to anything else that was asked. */
export const lastAnswer = (p: Placement, complaint: boolean): Answered | undefined =>
  recordsOf(p, "family-asked")
    .filter((request) => isComplaint(request) === complaint)
    .flatMap((request) => answerTo(p, request) ?? [])
    .toSorted((a, b) => a.version - b.version)
    .at(-1);
