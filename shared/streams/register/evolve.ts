import { Temporal } from "temporal-polyfill";
import { withCommand } from "#domain/commands.ts";
import type { Commit } from "#domain/commit.ts";
import { type Session, sessions } from "#domain/week/session.ts";
import { closureAfter } from "./closing.ts";
import type { Mark, RegisterEvent } from "./events.ts";
import { evolveOutside } from "./outside.ts";
import {
  blankRegister,
  type Entry,
  type Register,
  type RegisterMail,
  type Slot,
  slotKey,
  slotOf,
  timedIn,
} from "./state.ts";
import { answerByAt } from "./timing.ts";

export type RegisterCommit = Commit<RegisterEvent>;
export type Meta = { readonly at: string; readonly by: string; readonly version: number };
type Of<T extends RegisterEvent["type"]> = Extract<RegisterEvent, { type: T }>;

const withSlot = (r: Register, pupil: string, session: Session, change: (s: Slot) => Slot): Register => ({
  ...r,
  slots: { ...r.slots, [slotKey({ pupil, session })]: change(slotOf(r, pupil, session)) },
});

const afterCutOff = (r: Register, mark: Mark, at: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), answerByAt(timedIn(r, mark))) > 0;

const entryOf = (r: Register, e: Of<"answered">, mark: Mark, meta: Meta): Entry => {
  const { pupil: _pupil, session: _session, ...said } = mark;
  return {
    ...said,
    channel: e.channel,
    ...(e.name ? { name: e.name } : {}),
    ...(e.why ? { why: e.why } : {}),
    ...(e.saidAt ? { saidAt: e.saidAt } : {}),
    ...meta,
    late: afterCutOff(r, mark, meta.at),
  };
};

const answered = (r: Register, e: Of<"answered">, meta: Meta): Register =>
  e.marks.reduce(
    (to, mark) =>
      withSlot(to, mark.pupil, mark.session, (s) => ({
        ...s,
        entries: [...s.entries, entryOf(r, e, mark, meta)],
      })),
    r,
  );

const reasoned = (r: Register, e: Of<"reason-recorded">, meta: Meta): Register =>
  e.sessions.reduce(
    (to, session) =>
      withSlot(to, e.pupil, session, (s) => ({
        ...s,
        reasons: [...s.reasons, { code: e.code, ...(e.words ? { words: e.words } : {}), ...meta }],
      })),
    r,
  );

const entered = (r: Register, e: Of<"entered">, { at, by }: Meta): Register =>
  e.slots.reduce(
    (to, { pupil, session, code }) =>
      withSlot(to, pupil, session, (s) => ({ ...s, entered: [...s.entered, { code, at, by }] })),
    r,
  );

/** Those on the list before who are not on it now stay known: answers about them are taken all the same. */
const everOn = (r: Register, expected: Register["expected"]): Register["everExpected"] => [
  ...r.everExpected.filter((old) => !expected.some((e) => e.pupil === old.pupil)),
  ...expected.map((e) => {
    const before = r.everExpected.find((old) => old.pupil === e.pupil)?.sessions ?? [];
    return { ...e, sessions: sessions.filter((s) => e.sessions.includes(s) || before.includes(s)) };
  }),
];

const settled = (r: Register, { pupil, session, code, words }: Of<"code-settled">, meta: Meta): Register =>
  withSlot(r, pupil, session, (s) => ({
    ...s,
    settled: [...s.settled, { code, ...(words ? { words } : {}), ...meta }],
  }));

const mailed = (
  r: Register,
  key: string,
  mail: Partial<RegisterMail> & Pick<RegisterMail, "state" | "at">,
): Register => ({
  ...r,
  mails: { ...r.mails, [key]: { notice: "", to: "", ...r.mails[key], ...mail } },
});

/** Under which the chasers of one session and start are counted. */
export const chasedKey = ({
  session,
  from,
}: {
  readonly session: Session;
  readonly from?: string | undefined;
}) => (from ? `${session}-${from}` : session);

const chased = (r: Register, e: Of<"chased">, { at }: Meta): Register => {
  const key = chasedKey(e);
  const after = { ...r, chased: { ...r.chased, [key]: e.stage } };
  if (!e.last) return after;
  const { session, from, pupils } = e;
  const list = { session, ...(from ? { from } : {}), at, pupils, steps: 0 };
  return { ...after, callLists: { ...r.callLists, [key]: list } };
};

const escalated = (r: Register, e: Of<"escalated">): Register => {
  const key = chasedKey(e);
  const list = r.callLists[key];
  return list ? { ...r, callLists: { ...r.callLists, [key]: { ...list, steps: e.step + 1 } } } : r;
};

/** Nobody is expected any more, or the school has no session of its own; what was answered before stays known. */
const dayTold = (r: Register, e: Of<"day-told">, { at }: Meta): Register => {
  const { withoutSchool: _before, ...rest } = r;
  return {
    ...rest,
    ...(e.what === "back" ? {} : { withoutSchool: "closed" as const }),
    ...(e.what === "off" ? { expected: [], everExpected: everOn(r, e.expected) } : {}),
    told: {
      what: e.what,
      because: e.because,
      at,
      pupils: e.expected.map(({ pupil }) => pupil),
      mailed: e.mailed !== undefined,
      parents: e.mailed?.parents ?? {},
    },
  };
};

const providerClosed = (r: Register, e: Of<"provider-closed">, { at }: Meta): Register =>
  e.slots.reduce<Register>(
    (to, { pupil, session }) =>
      withSlot(to, pupil, session, ({ closed: _closed, ...slot }) =>
        e.what === "closed" ? { ...slot, closed: true as const } : slot,
      ),
    { ...r, closure: closureAfter(r.closure, e, at) },
  );

/** One event applied to a register. */
export const evolveRegister = (r: Register, e: RegisterEvent, meta: Meta): Register => {
  switch (e.type) {
    case "register-opened":
      return {
        ...r,
        opened: true,
        isSchool: e.isSchool,
        online: e.online,
        expected: e.expected,
        everExpected: everOn(r, e.expected),
        ...(e.day ? { day: e.day } : {}),
        ...(e.withoutSchool ? { withoutSchool: e.withoutSchool } : {}),
        ...(e.unasked ? { unasked: true as const } : {}),
      };
    case "asked-again": {
      const { unasked: _unasked, ...asked } = r;
      return { ...asked, askedAgain: r.askedAgain + 1 };
    }
    case "expectation-changed":
      return { ...r, expected: e.expected, everExpected: everOn(r, e.expected) };
    case "day-told":
      return dayTold(r, e, meta);
    case "provider-closed":
      return providerClosed(r, e, meta);
    case "answered":
      return answered(r, e, meta);
    case "reason-recorded":
      return reasoned(r, e, meta);
    case "parents-told":
      return withSlot(r, e.pupil, e.session, (s) => ({
        ...s,
        parentsTold: [...s.parentsTold, { what: e.what, at: meta.at, contacts: e.contacts }],
      }));
    case "outside-owed":
    case "outside-told":
      return withSlot(r, e.pupil, e.session, (s) => ({ ...s, outside: evolveOutside(s.outside, e, meta) }));
    case "chased":
      return chased(r, e, meta);
    case "escalated":
      return escalated(r, e);
    case "taken-on":
      return e.slots.reduce(
        (to, { pupil, session }) =>
          withSlot(to, pupil, session, (s) => ({
            ...s,
            takenOn: [...(s.takenOn ?? []), { at: meta.at, by: meta.by }],
          })),
        r,
      );
    case "searched": {
      const { type: _type, pupil, session, ...said } = e;
      return withSlot(r, pupil, session, (s) => ({
        ...s,
        searched: [...(s.searched ?? []), { ...said, at: meta.at, by: meta.by }],
      }));
    }
    case "code-settled":
      return settled(r, e, meta);
    case "entered":
      return entered(r, e, meta);
    case "summary-owed":
      return r;
    case "mail-sent":
      return mailed(r, e.key, { state: "sent", at: meta.at, notice: e.notice, to: e.to });
    case "mail-delivered":
      return mailed(r, e.key, { state: "delivered", at: meta.at });
    case "mail-bounced":
      return mailed(r, e.key, { state: "bounced", at: meta.at, notice: e.notice, to: e.to });
    case "mail-dropped":
      return mailed(r, e.key, { state: "dropped", at: meta.at });
  }
};

/** A register folded from its commits, from the start or onwards from an earlier fold. */
export const foldRegister = (
  id: string,
  commits: readonly RegisterCommit[],
  from = blankRegister(id),
): Register =>
  commits.reduce((state, commit) => {
    const after = commit.events.reduce(
      (s, e) => evolveRegister(s, e, { at: commit.at, by: commit.by, version: commit.version }),
      state,
    );
    return {
      ...after,
      version: commit.version,
      commands: withCommand(after.commands, commit),
    };
  }, from);
