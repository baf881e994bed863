import type { MailOwed } from "#domain/commit.ts";
import { type Decided, type Decision, decided } from "#domain/decision.ts";
import type { SessionTimes } from "#domain/week/session.ts";
import type { Expected, RegisterEvent, WithoutSchool } from "../events.ts";
import { evolveRegister } from "../evolve.ts";
import { reasonOf } from "../standing.ts";
import { type Register, slotOf } from "../state.ts";
import { suspensionsOf, takenBack } from "./suspended.ts";

export type Opening = {
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

/** Whom the provider must still be asked about: no absence that the office knows already, nobody whom the safeguarding lead keeps. */
export const toAsk = (r: Register, expected: readonly Expected[]): readonly Expected[] =>
  expected.filter(
    (e) =>
      e.kept === undefined &&
      e.sessions.some((session) => reasonOf(slotOf(r, e.pupil, session)) === undefined),
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

const reopened = (r: Register, opening: Opening, expected: readonly Expected[]): Decided<RegisterEvent> => {
  const now = isOwedNow(r, opening);
  const asked = now ? [askedAfterAll] : [];
  if (same(r.expected, expected))
    return decided(asked, now && toAsk(r, expected).length > 0 ? [request(r)] : []);
  const after = evolved(r, suspensionsOf(r, expected));
  const again = takenBack(r, after).some((pupil) => expected.some((e) => e.pupil === pupil));
  return decided(
    [{ type: "expectation-changed", expected }, ...suspensionsOf(r, expected), ...asked],
    again || newcomers(after, expected).length > 0 || (now && toAsk(after, expected).length > 0)
      ? [request(r)]
      : [],
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
  const events = [opened, ...suspensionsOf(evolved(r, [opened]), expected)];
  const asks = !opening.standingLink && toAsk(evolved(r, events), expected).length > 0;
  return decided(events, asks ? [request(r)] : []);
};
