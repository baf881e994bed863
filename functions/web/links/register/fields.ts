import type { SaidMark } from "#casework/attendance/record-reply.ts";
import type { Answers, Field, Typed } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { safetyFields } from "#contracts/forms/safety/tick.ts";
import { asSignature, toAttendance } from "#contracts/read-by.ts";
import type { Session } from "#domain/week/session.ts";
import { minuteOf, type SessionTime } from "#domain/week/session.ts";
import type { Sent } from "#door/context.ts";
import type { MarkKind } from "#streams/register/events.ts";
import { isVulnerable, standingOf } from "#streams/register/standing.ts";
import type { Slot } from "#streams/register/state.ts";
import { expectedSlots, slotOf, timedIn } from "#streams/register/state.ts";
import { arrivesFrom } from "#streams/register/timing.ts";
import { answerAbout, askedTime, rowOf } from "#streams/register/without-break.ts";
import { clockTime } from "#ui/dates.ts";
import { type DayRegister, openSlots } from "./load.ts";
import { recordedWords } from "./standing.ts";
import { registerWords } from "./words.ts";

const say = registerWords.ask;

/** What a provider may say of a pupil: it never picks a code of the register. */
const every = options(
  ["present", say.answers.present],
  ["late", say.answers.late],
  ["absent", say.answers.absent],
  ["left-early", say.answers["left-early"]],
  ["not-ours", say.answers["not-ours"]],
  ["unknown", say.answers.unknown],
);

/** Before a pupil can be there, only that they will not come. */
const before = every.filter((o) => ["absent", "not-ours", "unknown"].includes(o.value));

/** Minutes of lateness at the most where a placement has no times of its own. */
const usualMost = 180;

const mostLate = (time: SessionTime | undefined): number =>
  time ? Math.max(1, minuteOf(time.to) - minuteOf(time.from) - 1) : usualMost;

/** That one answer is for the whole stretch, where it goes on past midday without a break. */
const wholeFor = (d: DayRegister, s: Slot): string => {
  const [whole, own] = [askedTime(d.register, s), timedIn(d.register, s).time];
  return whole && own && whole.to !== own.to ? say.oneAnswer(clockTime(whole.from), clockTime(whole.to)) : "";
};

const hintFor = (d: DayRegister, s: Slot): string | undefined => {
  const from = d.begun(s) ? "" : arrivesFrom(timedIn(d.register, s));
  const stands =
    standingOf(s) === "unconfirmed"
      ? from && say.hereFrom(clockTime(from))
      : recordedWords(rowOf(d.register, s));
  return [wholeFor(d, s), stands].filter(Boolean).join(". ") || undefined;
};

/** The name of the question about a pupil in a session. */
export const nameFor = ({ pupil, session }: Pick<Slot, "pupil" | "session">): string => `${pupil}-${session}`;

/** The questions about one pupil in one session. */
export const slotFields = (d: DayRegister, s: Slot, missed = false): readonly Field[] => {
  const name = nameFor(s);
  const who = d.nameOf(s.pupil);
  const hint = hintFor(d, s);
  // What the page did not show cannot be missing; that a pupil is there is refused with its reason and not as a stranger.
  const begun = d.begun(s) || missed;
  return [
    {
      name,
      kind: "radios",
      label: who,
      ...(hint ? { hint } : {}),
      options: begun ? every : before,
      // Nobody is asked about a pupil who is known to be away; who sees the pupil all the same can say so.
      ...(standingOf(s) === "known" || !begun || missed ? { optional: true as const } : {}),
      missing: say.answerMissing[s.session](who),
    },
    {
      name: `${name}-minutes`,
      kind: "number",
      label: say.minutes,
      min: 1,
      max: mostLate(askedTime(d.register, s)),
      unit: say.unit,
      when: { field: name, is: ["late"] },
      missing: say.minutesMissing(who),
    },
    {
      name: `${name}-reason`,
      kind: "textarea",
      readBy: toAttendance,
      label: say.reason,
      hint: say.reasonHint,
      max: 500,
      optional: true,
      private: true,
      when: { field: name, is: ["present", "absent", "late", "left-early", "not-ours"] },
      missing: say.reasonMissing(who),
    },
    {
      name: `${name}-left`,
      kind: "time",
      label: say.left,
      when: { field: name, is: ["left-early"] },
      missing: say.leftMissing(who),
    },
  ];
};

export const nameField: Field = {
  name: "typed-name",
  kind: "text",
  readBy: asSignature,
  label: say.name,
  hint: say.nameHint,
  max: 120,
  private: true,
  autocomplete: "name",
  missing: say.nameMissing,
};

/** The tick that brings something to the safeguarding lead, and of which pupils of the day it is. */
export const safetyQuestions = (d: DayRegister): readonly Field[] =>
  safetyFields(
    [...new Set([...expectedSlots(d.register), ...d.register.everExpected].map((s) => s.pupil))].map(
      (pupil) => ({ value: pupil, label: d.nameOf(pupil) }),
    ),
  );

/** The name under which a page says whom it asked about, so that one which is older than the list is understood. */
export const askedName = "asked";

/** What a page asks about, in one text. */
export const askedIn = (d: DayRegister): string => openSlots(d).map(nameFor).join(" ");

type Body = Readonly<Record<string, unknown>>;

/** What was sent, without what the page says of itself. */
const withoutAsked = <T extends Body>({ [askedName]: _asked, ...body }: T) => body;

/** An answer as it came, from a page that may be older than the list: about whom it asks, and of whom it speaks. */
export type SentRegister = {
  readonly sent: Sent;
  /** The slots that are answered: the open ones, and those of whom the answer speaks all the same. */
  readonly slots: readonly Slot[];
  readonly fields: readonly Field[];
};

/**
 * Takes an answer of a page that stood open: whoever has been taken off the list meanwhile is answered for as well, and whoever
 * has come on it, or whose session has begun, is not missing from it. Nothing that was sent is lost.
 */
export const sentRegister = (d: DayRegister, sent: Sent): SentRegister => {
  const body: Body = sent.typed ?? sent.json;
  const shown = typeof body[askedName] === "string" ? String(body[askedName]).split(" ") : undefined;
  const now = openSlots(d);
  const isNow = (s: Slot) => now.some((o) => nameFor(o) === nameFor(s));
  const others = d.register.everExpected
    .flatMap((e) => e.sessions.map((session) => slotOf(d.register, e.pupil, session)))
    .filter((s) => !isNow(s) && body[nameFor(s)] !== undefined);
  const wasShown = (s: Slot) => shown === undefined || shown.includes(nameFor(s));
  return {
    sent: sent.typed
      ? { ...sent, typed: withoutAsked(sent.typed) }
      : { ...sent, json: withoutAsked(sent.json) },
    slots: [...now, ...others],
    fields: [
      ...now.flatMap((s) => slotFields(d, s, !wasShown(s) && body[nameFor(s)] === undefined)),
      ...others.flatMap((s) => slotFields(d, s, true)),
      ...safetyQuestions(d),
      nameField,
    ],
  };
};

/** All fields of the page, in its order. */
export const registerFields = (d: DayRegister): readonly Field[] => [
  ...openSlots(d).flatMap((s) => slotFields(d, s)),
  ...safetyQuestions(d),
  nameField,
];

/** What the provider has recorded so far, as it would type it again; what others recorded is not put in its mouth. */
export const typedSoFar = (d: DayRegister): Typed =>
  Object.fromEntries(
    openSlots(d).flatMap((s): [string, string][] => {
      const last = answerAbout(d.register, s);
      const name = nameFor(s);
      if (last?.channel !== "link" || !every.some((c) => c.value === last.mark)) return [];
      return [
        [name, last.mark],
        ...(last.minutes === undefined
          ? []
          : [[`${name}-minutes`, String(last.minutes)] as [string, string]]),
        ...(last.leftAt === undefined ? [] : [[`${name}-left`, last.leftAt] as [string, string]]),
      ];
    }),
  );

/**
 * "Here" for everybody in a session for whom nothing is chosen, but for a child of whom somebody must have looked: shown again,
 * not sent.
 */
export const filledIn = (d: DayRegister, session: Session, typed: Typed): Typed => ({
  ...Object.fromEntries(
    openSlots(d)
      .filter((s) => s.session === session && standingOf(s) !== "known" && d.begun(s))
      .filter((s) => !isVulnerable(d.register, s.pupil))
      .map((s) => [nameFor(s), "present"]),
  ),
  ...typed,
});

/** What the answers say of each pupil; "I do not know yet" says nothing. */
export const marksIn = (slots: readonly Slot[], answers: Answers): readonly SaidMark[] =>
  slots.flatMap((s): SaidMark[] => {
    const name = nameFor(s);
    const said = answers[name];
    if (said === undefined || said === "unknown") return [];
    const minutes = answers[`${name}-minutes`];
    const left = answers[`${name}-left`];
    const reason = answers[`${name}-reason`];
    return [
      {
        pupil: s.pupil,
        session: s.session,
        mark: String(said) as MarkKind,
        ...(minutes === undefined ? {} : { minutes: Number(minutes) }),
        ...(left === undefined ? {} : { leftAt: String(left) }),
        ...(reason === undefined ? {} : { reason: String(reason) }),
      },
    ];
  });
