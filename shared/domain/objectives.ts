/** So many objectives of a plan are asked about one by one. */
export const mostObjectives = 8;

/** How far a pupil has come towards an objective, the least first. */
export const stepsTowards = {
  "1": "Not started",
  "2": "A start is made",
  "3": "On the way",
  "4": "Nearly there",
  "5": "Reached",
} as const;

/** The words of a step; "" for what is none. */
export const stepWords = (step: number | undefined): string =>
  Object.entries(stepsTowards).find(([value]) => value === String(step))?.[1] ?? "";

/** Under which name the answer about an objective is kept; the first is 1. */
export const objectiveField = (nth: number | ""): string => `objective-${nth}`;
