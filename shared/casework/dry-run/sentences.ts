import { counted, listed, longDate, shortDate } from "#domain/calendar/date-words.ts";
import { roleNames } from "#domain/roles.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import { letterTitle } from "#letters/words.ts";
import type { Ask } from "#streams/placement/asks.ts";
import { type Phase, phaseNames } from "#streams/placement/phase.ts";
import type { Placement } from "#streams/placement/state.ts";
import type { Names } from "./names.ts";
import type { MailAhead, Outlook, PlacementAhead } from "./outlook.ts";

/** What would happen to one placement, or to none in particular, a sentence each. */
export type Ahead = {
  readonly placement?: string;
  /** Whom it is about, with the reference that can be read out on the phone. */
  readonly title: string;
  readonly says: readonly string[];
};

/** Dates that are named one by one; more of them are counted. */
const namedDates = 6;

const days = (dates: readonly string[]): string =>
  dates.length <= namedDates
    ? listed(dates.map(shortDate))
    : `${counted(dates.length, "day")} between ${longDate(dates[0] ?? "")} and ${longDate(dates.at(-1) ?? "")}`;

const purposes: Readonly<Record<Ask["purpose"], string>> = {
  consent: "for their agreement",
  evidence: "to read, sign or answer",
  "provider-checks": "for its checks",
  "provider-agreement": "to agree to the terms",
  "progress-report": "for a progress report",
  "final-report": "for the final report",
  "data-returned": "what became of the pupil’s records",
};

const dueWords = (date: string): string => (date ? longDate(date) : "no date");

const phaseWords = (phase: Phase): string =>
  phase === "closed" ? "The placement is closed." : `The placement goes on to “${phaseNames[phase]}”.`;

const mailWords = ({ mail }: MailAhead, p: Placement | undefined, names: Names): string => {
  const contact = p?.contacts.find((c) => c.id === mail.to);
  const by = contact?.channel === "paper" ? "A letter to print for" : "A mail to";
  return `${by} ${names.recipient(mail.to, p)}: “${letterTitle(mail.notice)}”.`;
};

const once = (all: readonly string[]): readonly string[] => [...new Set(all)];

const saysOf = (p: PlacementAhead, mails: readonly MailAhead[], names: Names): readonly string[] => [
  ...(p.phase ? [phaseWords(p.phase)] : []),
  ...(p.daysLost.length > 0 ? [`No longer at the provider: ${days(p.daysLost)}.`] : []),
  ...(p.daysGained.length > 0 ? [`At the provider as well: ${days(p.daysGained)}.`] : []),
  ...once(mails.map((m) => mailWords(m, p.after, names))),
  ...once(
    p.takenBack.map(
      (a) =>
        `The question to ${names.recipient(a.to, p.after)} ${purposes[a.purpose]} is taken back; an answer stays on record.`,
    ),
  ),
  ...once(p.asked.map((a) => `${names.recipient(a.to, p.after)} is asked ${purposes[a.purpose]}.`)).map(
    (s) => s.charAt(0).toUpperCase() + s.slice(1),
  ),
  ...once(
    p.owed.map((o) => `New: ${o.title} (${roleNames[o.owner]}${o.due ? `, by ${longDate(o.due)}` : ""}).`),
  ),
  ...p.moved.map(
    ({ obligation, from, to }) => `${obligation.title}: due ${dueWords(to)} instead of ${dueWords(from)}.`,
  ),
  ...once(p.spared.map((o) => `No longer owed: ${o.title}.`)),
];

/** The phone's reference of a placement. */
const referenceOf = (id: string): string => id.slice(0, 6).toUpperCase();

/** An outlook in sentences, as one member of staff of a school may read it; of other schools only that something happens there. */
export const sentencesOf = (
  at: SchoolRef,
  { placements, mails }: Outlook,
  names: Names,
): readonly Ahead[] => {
  const isOwn = (of: SchoolRef): boolean => scopeOf(of) === scopeOf(at);
  const own = placements.filter((p) => isOwn(p.at));
  const told = own.map((p): Ahead => {
    const its = mails.filter(({ of }) => of.kind === "placement" && of.id === p.id);
    return {
      placement: p.id,
      title: `${names.pupil(p.after)}, placement ${referenceOf(p.id)}`,
      says: saysOf(p, its, names),
    };
  });
  const others = mails.filter(({ of }) => of.kind !== "placement" && (of.school === "" || isOwn(of)));
  const elsewhere = placements.length - own.length;
  const besides = [
    ...once(others.map((m) => mailWords(m, undefined, names))),
    ...(elsewhere > 0
      ? [
          `${counted(elsewhere, "placement")} of other schools of the trust ${elsewhere === 1 ? "gets" : "get"} the change too.`,
        ]
      : []),
  ];
  return [...told, ...(besides.length > 0 ? [{ title: "Besides", says: besides }] : [])].filter(
    ({ says }) => says.length > 0,
  );
};
