import type { Temporal } from "temporal-polyfill";
import type { CodeKind } from "../register/codes.ts";
import { codeOf } from "../register/codes.ts";
import { isDisputed, standingOf, suggestionFor } from "../register/standing.ts";
import { expectedOf, type Register, type Slot } from "../register/state.ts";
import type { Difference, DifferenceKind } from "./events.ts";

type Says = "there" | "away" | "open";

const there: readonly CodeKind[] = ["present", "attending-elsewhere"];
const away: readonly CodeKind[] = ["authorised", "unauthorised"];

/** A code as it is compared: some systems write other strokes for present. */
const plainCode = (code: string): string => {
  const text = code.trim().toUpperCase();
  return text === "P/" || text === "|" ? "/" : text;
};

/** D says that another school registers the pupil, present or not (SI 2024/208 reg. 10; obligations 6): it settles nothing here. */
const schoolSays = (code: string): Says | undefined => {
  // Late after the register closed is an absence by its number, and the child was there all the same.
  if (code === "U") return "there";
  const kind = codeOf(code)?.kind;
  if (code === "D" || kind === undefined) return undefined;
  if (there.includes(kind)) return "there";
  return away.includes(kind) && code !== "N" ? "away" : undefined;
};

const weSay = (r: Register, s: Slot): Says => {
  const standing = standingOf(s);
  if (isDisputed(s)) return "open";
  if (standing === "absent" || standing === "known") return "away";
  if (standing === "unconfirmed" && expectedOf(r, s.pupil)?.kept !== undefined) return "away";
  return standing === "unconfirmed" || standing === "closed" || standing === "not-ours" ? "open" : "there";
};

const kindOf = (school: Says, ours: Says): DifferenceKind | undefined => {
  if (ours === "open") return "ours-open";
  if (school === ours) return undefined;
  return school === "there" ? "school-present" : "school-absent";
};

/**
 * How the school's own mark differs from what is held here; undefined where the two agree, or where the school's says nothing
 * of presence: no mark yet, N, D, or a session that does not count.
 */
export const differenceOf = (
  r: Register,
  s: Slot,
  mark: string,
  now: Temporal.Instant,
): Difference | undefined => {
  const code = plainCode(mark);
  const school = schoolSays(code);
  const kind = school && kindOf(school, weSay(r, s));
  return kind
    ? {
        register: r.id,
        pupil: s.pupil,
        session: s.session,
        kind,
        school: code,
        ours: suggestionFor(r, s, now).code,
      }
    : undefined;
};
