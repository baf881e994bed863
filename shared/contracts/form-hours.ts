import { typedTime } from "./form-time.ts";

const between = /\s*(?:-|–|—|\bto\b|\buntil\b)\s*/i;

const apart = /\s*(?:,|;|\n|\band\b|&)\s*/i;

const isTime = (text: string): boolean => /^\d\d:\d\d$/.test(text);

/**
 * When the sessions of a day begin and end as people type it ("9.15 to 12:00, 12:45-2:45pm") as "09:15-12:00, 12:45-14:45".
 * What cannot be read is returned as it was, to be refused.
 */
export const typedHours = (typed: string): string => {
  const stretches = typed
    .trim()
    .split(apart)
    .filter((each) => each !== "")
    .map((each) => each.split(between).map(typedTime));
  const readable = stretches.every((ends) => ends.length === 2 && ends.every(isTime));
  return readable ? stretches.map((ends) => ends.join("-")).join(", ") : typed;
};
