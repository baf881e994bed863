import type { MailOwed } from "#domain/commit.ts";
import { type Decided, type Decision, decided } from "#domain/decision.ts";
import type { SessionTimes } from "#domain/week/session.ts";
import type { Expected, RegisterEvent, WithoutSchool } from "../events.ts";
import { evolveRegister } from "../evolve.ts";
import { reasonOf } from "../standing.ts";
import { type Register, slotOf } from "../state.ts";
import { type ByItsDates, type Closing, closingOf } from "./provider-closed.ts";
import { suspensionsOf, takenBack } from "./suspended.ts";

export type Opening = ByItsDates & {
  readonly isSchool: "yes" | "no";
  readonly online: "yes" | "no";
  readonly expected: readonly Expected[];
  /** The school's own sessions on this day, where they are known. */
  readonly day?: SessionTimes;
  /** The school itself has none. */
  readonly withoutSchool?: WithoutSchool;
  /** The provider has a link for every day, which opens this register: no mail asks in the morning. */
  readonly standingLink?: boolean;
};

const same = (a: readonly Expected[], b: readonly Expected[]): boolean =>
  JSON.stringify(a.map(plain)) === JSON.stringify(b.map(plain));
const plain = (e: Expected) => [
  e.pupil,
  e.placement,
  ...e.sessions,
  e.vulnerable,
  ...(e.outside ?? []),
  e.suspended ?? "no",
  e.underAge ?? "no",
  e.times ?? {},
  e.codes ?? {},
  e.kept ?? "no",
];

/** Whom the provider must still be asked about: no absence that the office knows already, nobody whom the safeguarding lead keeps, no session in which it is closed. */
export const toAsk = (r: Register, expected: readonly Expected[]): readonly Expected[] =>
  expected.filter(
    (e) =>
      e.kept === undefined &&
      e.sessions
        .map((session) => slotOf(r, e.pupil, session))
        .some((slot) => reasonOf(slot) === undefined && slot.closed === undefined),
  );

/** One mail to the provider for all its pupils. */
export const request = (r: Register): MailOwed => ({
  key: `${r.id}-request-${r.version + 1}`,
  notice: "attendance-request",
  to: r.provider,
  facts: {},
});

/** Names in the list now whom no mail has asked about yet. */
const newcomers = (r: Register, expected: readonly Expected[]): readonly Expected[] =>
  toAsk(r, expected).filter((e) => {
    const old = r.expected.find((before) => before.pupil === e.pupil);
    return old?.kept !== undefined || e.sessions.some((session) => !old?.sessions.includes(session));
  });

const evolved = (r: Register, events: readonly RegisterEvent[]): Register =>
  events.reduce((to, e) => evolveRegister(to, e, { at: "", by: "system", version: r.version + 1 }), r);

/** Its link for every day opens nothing any more, and no mail has asked about the day: one does now. */
const isOwedNow = (r: Register, { standingLink }: Opening): boolean => r.unasked === true && !standingLink;

const askedAfterAll: RegisterEvent = { type: "asked-again", why: "link-ended" };

/** Open after all, and asked by mail: a link for every day shows it by itself. */
const isReasked = (r: Register, { reopened }: Closing): boolean => reopened && r.unasked === undefined;

const reopened = (r: Register, opening: Opening, expected: readonly Expected[]): Decided<RegisterEvent> => {
  const now = isOwedNow(r, opening);
  const changed = !same(r.expected, expected);
  const listed: readonly RegisterEvent[] = changed
    ? [{ type: "expectation-changed", expected }, ...suspensionsOf(r, expected)]
    : [];
  const closing = closingOf(evolved(r, listed), expected, opening);
  const after = evolved(r, [...(changed ? suspensionsOf(r, expected) : []), ...closing.events]);
  const again = changed && takenBack(r, after).some((pupil) => expected.some((e) => e.pupil === pupil));
  const asks =
    again ||
    (changed && newcomers(after, expected).length > 0) ||
    ((now || isReasked(r, closing)) && toAsk(after, expected).length > 0);
  return decided(
    [...listed, ...closing.events, ...(now ? [askedAfterAll] : [])],
    [...closing.owes, ...(asks ? [request(r)] : [])],
  );
};

/**
 * Opens a provider's register of a day with everybody who is expected, and asks the provider about them, unless it has a
 * link for every day; later, brings the list up to date with the placements. Nobody expected: nothing to open.
 */
export const openRegister = (r: Register, opening: Opening): Decision<RegisterEvent> => {
  const expected = opening.expected.toSorted((a, b) => (a.pupil < b.pupil ? -1 : 1));
  if (r.opened) return reopened(r, opening, expected);
  if (expected.length === 0) return decided([]);
  const opened = {
    type: "register-opened",
    isSchool: opening.isSchool,
    online: opening.online,
    expected,
    ...(opening.day ? { day: opening.day } : {}),
    ...(opening.withoutSchool ? { withoutSchool: opening.withoutSchool } : {}),
    ...(opening.standingLink ? { unasked: "yes" as const } : {}),
  } as const;
  const listed = [opened, ...suspensionsOf(evolved(r, [opened]), expected)];
  const closing = closingOf(evolved(r, listed), expected, opening);
  const events = [...listed, ...closing.events];
  const asks = !opening.standingLink && toAsk(evolved(r, events), expected).length > 0;
  return decided(events, [...closing.owes, ...(asks ? [request(r)] : [])]);
};

/** What the provider's own dates say anew on a day that has begun. */
export const closeOnTheDay = (r: Register, by: ByItsDates): Decision<RegisterEvent> => {
  if (!r.opened) return decided([]);
  const closing = closingOf(r, r.expected, by);
  const asks = isReasked(r, closing) && toAsk(evolved(r, closing.events), r.expected).length > 0;
  return decided(closing.events, [...closing.owes, ...(asks ? [request(r)] : [])]);
};
