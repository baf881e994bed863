import type { Follow } from "#promises/act.ts";
import { text } from "#promises/deciding/guards/guard.ts";
import { toStaff } from "#promises/deciding/telling/mails.ts";

/** A pupil who stays at school is expected there from now on, and whoever leads the placement hears of it. */
export const goesOnUncheckedFollows: Follow<"goes-on-unchecked"> = ({ placement: p }, s) =>
  text(s, "decision") === "stays" && !p.frozen
    ? {
        events: [{ type: "frozen", reason: "unchecked" }],
        owes: [toStaff(p, "ap-lead", "suspended", s)],
      }
    : { events: [], owes: [] };
