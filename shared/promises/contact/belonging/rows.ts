import type { Row } from "#promises/obligations/obligation.ts";
import { recurring } from "#promises/obligations/recurring.ts";
import type { AnswersTo, Choice } from "#streams/placement/recorded.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { lastOn, nextBy } from "#streams/placement/reviews/reports.ts";

type Kind = Choice<"belonging", "what">;

/** Praise is no trip, and a trip no praise: each row is met by its own kinds (WBS 5.4; ECC 5). */
const belonging = (id: Row["id"], title: string, kinds: readonly Kind[]): Row => {
  const counts = (answers: AnswersTo<"belonging">): boolean =>
    [answers.what ?? []].flat().some((kind) => kinds.includes(kind));
  return recurring({
    id,
    title,
    owner: "key-contact",
    form: "belonging",
    lead: 21,
    next: (f) => nextBy(f, "term", lastOn(f, "belonging", counts), "sign of belonging"),
    latest: (p) => recordsOf(p, "belonging").findLast((r) => counts(r.answers)),
  });
};

export const belongingRows: readonly Row[] = [
  belonging("O96", "Keep the pupil part of school life", ["event", "friends", "news", "support"]),
  belonging("O98", "Praise and reward progress", ["praise"]),
];
