import type { CorrectionEvent } from "./events/corrected.ts";
import type { Meta } from "./events/meta.ts";
import type { Recorded } from "./recorded.ts";

/** A record with its correction: it keeps its version, so that nothing that it closed or called for begins anew. */
export const corrected = (r: Recorded, e: CorrectionEvent, { at, by, version }: Meta): Recorded => ({
  ...r,
  answers: e.answers,
  words: e.words,
  corrections: [
    ...(r.corrections ?? []),
    { at, by, version, why: e.why, changed: e.changed, before: { answers: r.answers, words: r.words } },
  ],
});

/** The version in which one of these answers was last changed by a correction; 0 if none was. */
export const changedIn = (r: Recorded, ...fields: readonly string[]): number =>
  (r.corrections ?? []).findLast((c) => c.changed.some((name) => fields.includes(name)))?.version ?? 0;
