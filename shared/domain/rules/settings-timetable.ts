import type { DescribedAll } from "./settings-order.ts";
import { rank, stated } from "./settings-order.ts";

/** Part-time timetables of the school itself, and what the authority hears of them. */
export type TimetableSettings = {
  /** How often somebody checks on a pupil who is not on site. */
  "ptt.welfareChecks": "each-week" | "each-day";
  /** The local authority’s own procedure for part-time and adjusted timetables. */
  "ptt.authorityReport": "at-once" | "within-two-weeks" | "half-termly-return";
};

export const timetableSettings: DescribedAll<TimetableSettings> = {
  "ptt.welfareChecks": {
    title: "How often a pupil on a part-time timetable is checked on",
    order: rank("each-week", "each-day"),
    default: "each-day",
    because: "Each school day without time on site, unless the policy sets another step.",
  },
  "ptt.authorityReport": {
    title: "How the authority hears of part-time timetables",
    order: stated,
    default: "at-once",
    because:
      "Authorities differ: at once, within two weeks, or a return each half-term, also of none. At once holds until the school enters its own.",
  },
};
