import type { Words } from "#domain/commit.ts";

/** What comes again and was done before, by its form: the ISO date of the latest; none where nobody knows. */
export type LastBefore = Readonly<Partial<Record<"review" | "visit" | "progress-report", string>>>;

/** The placement was under way before the school used Waymark, since `begun` (ISO date). */
export type TakenOverEvent = {
  readonly type: "taken-over";
  readonly begun: string;
  readonly last: LastBefore;
  /** Where the papers are. */
  readonly words: Words;
};
