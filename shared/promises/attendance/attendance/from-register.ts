import { counted } from "#domain/calendar/date-words.ts";
import type { ObligationId } from "#ids/catalogue.ts";
import type { PupilDay } from "#streams/register/pupil-days.ts";

/** What the registers say of a pupil from the first day on. */
export type FromRegisters = {
  /** The pupil's days, by date. */
  readonly days: readonly PupilDay[];
  /** School days with a session, of which nobody was asked: there is no register. */
  readonly notAsked: number;
  /** Summaries of attendance that did not arrive. */
  readonly summariesBack: number;
};

/** How a row stands by the registers: `open` says what is missing; "" where nothing is. */
export type ByRegister = { readonly none: boolean; readonly open: string; readonly seen: string };

type Numbers = Record<"expected" | "unconfirmed" | "untold" | "toEnter" | "undecided", number>;

const sumOf = (days: readonly PupilDay[]): Numbers => {
  const sum: Numbers = { expected: 0, unconfirmed: 0, untold: 0, toEnter: 0, undecided: 0 };
  for (const day of days)
    for (const name of Object.keys(sum) as (keyof Numbers)[]) sum[name] += day[name] ?? 0;
  return sum;
};

const sentence = (count: number, noun: string, rest: string): string =>
  count > 0 ? `${counted(count, noun)} ${rest}.` : "";

const joined = (...all: readonly string[]): string => all.filter(Boolean).join(" ");

type Reading = { readonly sum: Numbers; readonly from: FromRegisters };

const unconfirmedIn = ({ sum, from }: Reading): string =>
  joined(
    sentence(sum.unconfirmed, "session", "that nobody has confirmed"),
    sentence(from.notAsked, "school day", "with a session and no register: the provider was not asked"),
  );

const waiting =
  (whom: "social-worker" | "welfare-officer", who: string) =>
  ({ from }: Reading): string =>
    sentence(
      from.days.filter((day) => day.outside?.includes(whom)).length,
      "day",
      `of an absence of which ${who} was not told`,
    );

/** What is missing of each row that the registers keep (catalogue O71 to O78, O80, O81). */
const missing: Readonly<Partial<Record<ObligationId, (reading: Reading) => string>>> = {
  O71: unconfirmedIn,
  O72: unconfirmedIn,
  O73: unconfirmedIn,
  O74: ({ sum }) =>
    sentence(sum.toEnter, "session", "whose code is not ticked as entered in the school’s register"),
  O75: ({ from }) => sentence(from.summariesBack, "summary mail", "that did not arrive"),
  O76: ({ sum }) => sentence(sum.untold, "session", "away without a reason, of which no parent was reached"),
  O77: waiting("social-worker", "the social worker"),
  O78: waiting("welfare-officer", "the pupil welfare officer"),
  O80: ({ sum }) => sentence(sum.undecided, "session", "without a code, or with N still: find the reason"),
  O81: unconfirmedIn,
};

/** How a row stands by the registers; undefined for a row that they do not keep. */
export const byRegisters = (id: ObligationId, from: FromRegisters): ByRegister | undefined => {
  const rule = missing[id];
  if (!rule) return undefined;
  const sum = sumOf(from.days);
  return {
    none: sum.expected === 0 && from.notAsked === 0,
    open: rule({ sum, from }),
    seen: `Worked out from the register: ${counted(sum.expected, "session")} so far, nothing of this is open.`,
  };
};

/** What cannot be said of attendance while nobody has confirmed it; "" where everything is confirmed. */
export const notKnownOf = (from: FromRegisters): string => unconfirmedIn({ sum: sumOf(from.days), from });
