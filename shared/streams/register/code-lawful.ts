import { type CodeCase, isThere, outsideSession } from "./code-case.ts";

/** Codes that say that the pupil was present or attended somewhere. */
const attending: readonly string[] = ["/", "\\", "L", "K", "V", "P", "W", "B"];
/** Those of them that say: attended at the place that this register is of. */
const atProvider: readonly string[] = ["K", "V", "P", "W", "B"];

/**
 * Why a person cannot decide on a code for this case; undefined where they can. No reason makes a child present whom nobody
 * has seen, before the session, while it is disputed, after the placement's end or online at home.
 */
export const unlawful = (c: CodeCase, code: string): string | undefined => {
  if (code === "D")
    return c.isSchool === "yes" && c.codes?.registered === "yes"
      ? undefined
      : "D is only for a pupil who is in the admission register of that school on this day.";
  if (c.isSchool === "yes" && c.codes?.registered === "yes" && code === "K")
    return "K is not used where the pupil is registered at that school.";
  if (!attending.includes(code)) return undefined;
  if (c.disputed) return "The answers differ: record where the pupil was first.";
  if (c.mark === undefined) return "Nobody has said where the pupil was: record that first.";
  if (["absent", "closed", "not-ours"].includes(c.mark))
    return "By what is on record the pupil was not there: record where the pupil was first.";
  if (c.early) return "It was said before the session had begun: ask again first.";
  if (c.online === "yes" && isThere(c)) return "Learning online at home is no attendance.";
  if (atProvider.includes(code) && (c.notExpected || outsideSession(c)))
    return "The placement has no session then: this code is not possible.";
  return undefined;
};
