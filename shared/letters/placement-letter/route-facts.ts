import * as z from "zod";
import { date, line, saying, words } from "../parts/facts.ts";

/** Those who agreed to earlier terms are asked about these, and have not all answered (findings K2.1). */
const stillAsked = { stillAsked: z.boolean().optional() };

/** Decided by the school after it heard the parents, and not agreed by all of them (TMP 6, WBS 7.4); or still asked. */
const afterHearing = { afterHearing: z.boolean().optional(), ...stillAsked };

/** By agreement with the parents, or after hearing them: nobody is ordered, and what was agreed can be taken back. */
const byAgreement = z.strictObject(
  { kind: z.literal("agreement"), ...afterHearing },
  saying("Choose how it was decided"),
);

/** Off-site direction to improve behaviour: s.29A EA 2002, or an academy's articles (WBS 6.2-6.5; O128). */
const byDirection = z.strictObject(
  {
    kind: z.literal("direction"),
    power: z.discriminatedUnion(
      "kind",
      [
        z.strictObject({ kind: z.literal("maintained") }, saying("Choose the legal power")),
        z.strictObject(
          {
            kind: z.literal("academy"),
            clause: line("Enter the clause of the articles that gives the power"),
          },
          saying("Enter the clause of the articles that gives the power"),
        ),
      ],
      saying("Choose the legal power of the direction"),
    ),
    approvedBy: line("Enter who approved the direction"),
    approvedOn: date("Enter the day on which the direction was approved"),
    /** To another mainstream school, which keeps a register of its own (O61). */
    otherSchool: z.boolean().optional(),
  },
  saying("Enter the details of the direction"),
);

/** From the sixth school day of a suspension in a row (SI 2007/1870; catalogue O66): nobody's agreement is waited for. */
const fromSixthDay = z.strictObject(
  {
    kind: z.literal("sixth-day"),
    /** Permanently excluded, not suspended. */
    excluded: z.boolean().optional(),
    sixthDay: date("Enter the sixth school day of the suspension").optional(),
    /** Taught at home, by video: then EA 1996 s.444ZA(1A) does not apply. */
    atHome: z.boolean().optional(),
  },
  saying("Record the suspension"),
);

/** In the school's own provision, by agreement with the parents (O127). */
const onSite = z.strictObject(
  { kind: z.literal("on-site"), ...afterHearing },
  saying("Choose how it was decided"),
);

/** A part-time timetable of the school (catalogue O112 to O116; WBS 9). */
const partTime = z.strictObject(
  {
    kind: z.literal("part-time"),
    /** How often somebody checks on the pupil on days without time on site; none where each day has some. */
    checks: z.enum(["none", "each-day", "each-week"], "Choose how often the pupil is checked on"),
    ...afterHearing,
  },
  saying("Record the proposal for the part-time timetable"),
);

/** Flexi-schooling, with what its agreement says (catalogue O118; WBS 10.5). */
const flexi = z.strictObject(
  {
    kind: z.literal("flexi"),
    atHome: words("Enter what is taught at home"),
    responsible: line("Enter who is responsible for what is taught at home"),
    safeguarding: line("Enter whom parents and pupil ring with a worry"),
    noticeWeeks: z.number("Enter the weeks of notice").int().min(1).max(26),
  },
  saying("Record the flexi-schooling agreement"),
);

/** How a placement was decided, as its letter says it. */
export const routeFacts = z.discriminatedUnion(
  "kind",
  [byAgreement, byDirection, fromSixthDay, onSite, partTime, flexi],
  saying("Choose how it was decided"),
);
export type RouteFacts = z.infer<typeof routeFacts>;
export type RouteOf<K extends RouteFacts["kind"]> = Extract<RouteFacts, { kind: K }>;
