import { placementLetterExample } from "../placement-letter/example.ts";
import type { LetterReissuedFacts } from "./facts.ts";

export const letterReissuedExample: LetterReissuedFacts = {
  ...placementLetterExample,
  written: "2026-11-16",
  replaces: {
    dated: "2026-10-22",
    changes: ["The Thursday session now ends at midday", "The tutor is now Jonah Pike"],
    from: "2026-11-24",
  },
};
