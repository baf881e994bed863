import { read, registers } from "#casework/commit/streams.ts";
import { hasStandingLink } from "#casework/provider/standing-link.ts";
import { weekdayOf } from "#domain/calendar/date-steps.ts";
import { registerStream } from "#domain/streams.ts";
import { type Session, sessionsIn } from "#domain/week/session.ts";
import type { MarkKind } from "#streams/register/events.ts";
import { standingOf } from "#streams/register/standing.ts";
import { expectedSlots, type Register, registerId, type Slot } from "#streams/register/state.ts";
import { choosingStandingLink, entering, explaining, marking, type Said } from "./acts.ts";
import { chanceOn, type Doing, holderOf, nameAt, openRows, type Stage, send } from "./stage.ts";

/** Of a hundred days: three away as the parents have said, three away without a word, four late. */
const rolled = (stage: Stage, pupil: string, day: string): number =>
  chanceOn(stage, "pupil", pupil, day).below(100);
const isKnownAway = (stage: Stage, pupil: string, day: string): boolean => rolled(stage, pupil, day) < 3;
const markOf = (stage: Stage, pupil: string, day: string): MarkKind => {
  const roll = rolled(stage, pupil, day);
  if (roll < 6) return "absent";
  return roll < 10 ? "late" : "present";
};

const registerOf = async (stage: Stage, provider: string, day: string): Promise<Register> =>
  (await read(stage.world.bare, registers, registerStream(stage.at, registerId(provider, day)))).state;

const unansweredIn = (register: Register, session: Session): readonly Slot[] =>
  expectedSlots(register).filter((slot) => slot.session === session && standingOf(slot) === "unconfirmed");

const marksFor = (stage: Stage, day: string, slots: readonly Slot[]): readonly Said[] =>
  slots.map(({ pupil, session }) => ({ pupil, session, mark: markOf(stage, pupil, day) }));

/** The parents ring before school: the provider need not be asked. */
const parentsRing: Doing = {
  at: "08:10",
  does: async (stage, day) => {
    const by = holderOf(stage, "attendance-officer");
    for (const row of await openRows(stage)) {
      const sessions = sessionsIn(row.sessions[weekdayOf(day) - 1] ?? "none");
      const here = row.phase === "active" && row.start <= day && (row.end === "" || day <= row.end);
      if (!here || row.provider === "" || sessions.length === 0 || !isKnownAway(stage, row.pupil, day))
        continue;
      const acting = { at: stage.at, command: `rang-${row.pupil}-${day}`, by };
      const register = registerId(row.provider, day);
      await send(stage, "staff", "absence known", explaining(acting, register, row.pupil, sessions));
    }
  },
};

type Answering = { readonly session: Session; readonly when: "early" | "on-time" | "late" | "very-late" };

/** Most answer in time; some after the first reminder, some after the second, some not at all. */
const habit = (
  stage: Stage,
  provider: string,
  day: string,
  session: Session,
): Answering["when"] | "never" => {
  if (stage.script?.silent(provider, day, session)) return "never";
  const roll = chanceOn(stage, "answers", provider, day, session).below(100);
  if (roll < 45) return "early";
  if (roll < 91) return "on-time";
  if (roll < 96) return "late";
  return roll < 98 ? "very-late" : "never";
};

const answers = async (stage: Stage, provider: string, day: string, session: Session): Promise<void> => {
  const register = await registerOf(stage, provider, day);
  const open = unansweredIn(register, session);
  if (!register.opened || open.length === 0) return;
  const acting = { at: stage.at, command: `mark-${provider}-${day}-${session}`, by: provider };
  const said = marksFor(stage, day, open);
  await send(
    stage,
    "links",
    "attendance",
    marking(acting, register.id, "link", nameAt(stage, provider), said),
  );
};

const replying = (at: string, session: Session, when: Answering["when"]): Doing => ({
  at,
  does: async (stage, day) => {
    for (const { id } of stage.school.providers)
      if (habit(stage, id, day, session) === when) await answers(stage, id, day, session);
  },
});

/** Now and then a provider says once more what it has said, or corrects it: a pupil came after all. */
const correcting: Doing = {
  at: "11:10",
  does: async (stage, day) => {
    for (const { id } of stage.school.providers) {
      const roll = chanceOn(stage, "again", id, day).below(100);
      if (roll >= 4) continue;
      const register = await registerOf(stage, id, day);
      const marked = expectedSlots(register).filter((s) => s.session === "morning" && s.entries.length > 0);
      if (marked.length === 0) continue;
      const said = marked.map(({ pupil, session }): Said => {
        const mark = markOf(stage, pupil, day);
        return { pupil, session, mark: roll < 2 && mark === "absent" ? "late" : mark };
      });
      const acting = { at: stage.at, command: `again-${id}-${day}`, by: id };
      await send(stage, "links", "attendance", marking(acting, register.id, "link", nameAt(stage, id), said));
    }
  },
};

/**
 * Every other provider chooses one link for every day, on the first day on which it is asked; it goes on answering as it
 * did, though no mail in the morning reminds it.
 */
const choosing: Doing = {
  at: "14:00",
  does: async (stage, day) => {
    for (const [i, { id }] of stage.school.providers.entries()) {
      if (i % 2 !== 0) continue;
      const register = await registerOf(stage, id, day);
      if (!register.opened || register.unasked) continue;
      if (await hasStandingLink(stage.world.bare, stage.at, id)) continue;
      const acting = { at: stage.at, command: `every-day-${id}-${day}`, by: id };
      await send(stage, "links", "link for every day", choosingStandingLink(acting, "The manager"));
    }
  },
};

/** The office rings whoever has not answered by then. */
const ringing = (at: string, session: Session): Doing => ({
  at,
  does: async (stage, day) => {
    const by = holderOf(stage, "attendance-officer");
    for (const { id } of stage.school.providers) {
      if (stage.script?.silent(id, day, session)) continue;
      const register = await registerOf(stage, id, day);
      const open = unansweredIn(register, session);
      if (!register.opened || open.length === 0) continue;
      const acting = { at: stage.at, command: `rings-${id}-${day}-${session}`, by };
      const act = marking(acting, register.id, "phone", nameAt(stage, id), marksFor(stage, day, open));
      await send(stage, "staff", "attendance by phone", act);
    }
  },
});

/** Reasons of absences are found on the day; most of them. */
const reasons: Doing = {
  at: "15:00",
  does: async (stage, day) => {
    const by = holderOf(stage, "attendance-officer");
    for (const { id } of stage.school.providers) {
      const register = await registerOf(stage, id, day);
      const away = expectedSlots(register).filter((slot) => standingOf(slot) === "absent");
      for (const pupil of new Set(away.map((slot) => slot.pupil))) {
        if (chanceOn(stage, "reason", pupil, day).once(6)) continue;
        const sessions = away.filter((slot) => slot.pupil === pupil).map((slot) => slot.session);
        const acting = { at: stage.at, command: `reason-${pupil}-${day}`, by };
        await send(stage, "staff", "absence explained", explaining(acting, register.id, pupil, sessions));
      }
    }
  },
};

/** Codes go into the school's own register at the end of each day. */
const codes: Doing = {
  at: "15:20",
  does: async (stage, day) => {
    const by = holderOf(stage, "attendance-officer");
    for (const { id } of stage.school.providers) {
      const register = await registerOf(stage, id, day);
      if (!register.opened) continue;
      const acting = { at: stage.at, command: `codes-${id}-${day}`, by };
      await send(stage, "staff", "codes entered", entering(acting, register.id));
    }
  },
};

/**
 * What a day's attendance brings: calls, replies in time, late or never, corrections, reasons. Answers are awaited a quarter
 * of an hour after a session begins (9:15 and 12:45), with a reminder then and each quarter after.
 */
export const attending: readonly Doing[] = [
  parentsRing,
  replying("09:05", "morning", "early"),
  replying("09:25", "morning", "on-time"),
  replying("09:35", "morning", "late"),
  replying("09:50", "morning", "very-late"),
  ringing("10:10", "morning"),
  correcting,
  replying("12:50", "afternoon", "early"),
  replying("12:58", "afternoon", "on-time"),
  replying("13:05", "afternoon", "late"),
  replying("13:20", "afternoon", "very-late"),
  ringing("13:40", "afternoon"),
  choosing,
  reasons,
  codes,
];
