import { hasProvider } from "#domain/routes.ts";
import type { Row } from "#promises/obligations/obligation.ts";
import { recurring } from "#promises/obligations/recurring.ts";
import type { AnswersTo } from "#streams/placement/recorded.ts";
import { holdsAnswer, recordsOf } from "#streams/placement/records.ts";
import { lastOn, nextBy } from "#streams/placement/reviews/reports.ts";

const spokeWith = (who: "pupil" | "provider") => (answers: AnswersTo<"pastoral-contact">) =>
  answers.with?.includes(who) === true;

const pastoral = (who: "pupil" | "provider", title: string): Row =>
  recurring({
    id: "O94",
    part: who,
    ...(who === "provider" ? { on: hasProvider } : {}),
    title,
    owner: "key-contact",
    form: "pastoral-contact",
    lead: 14,
    next: (f) => nextBy(f, "half-term", lastOn(f, "pastoral-contact", spokeWith(who)), "contact"),
    latest: (p) => recordsOf(p, "pastoral-contact").findLast((r) => holdsAnswer(r, "with", who)),
  });

export const pastoralContactRows: readonly Row[] = [
  pastoral("pupil", "Keep pastoral contact with the pupil"),
  pastoral("provider", "Keep contact with the provider"),
];
