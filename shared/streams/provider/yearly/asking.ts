import type { SchoolCalendar } from "#domain/calendar/calendar.ts";
import { endOfDay } from "#domain/calendar/london.ts";
import { addSchoolDays, plusDays, plusMonths } from "#domain/calendar/school-days.ts";
import type { MailOwed } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";
import type { ProviderEvent } from "../events.ts";
import { askedOn } from "../evidence/evidence.ts";
import type { Provider } from "../provider.ts";
import type { SignOff } from "../sign-off.ts";
import type { SignOffEvent } from "../sign-off-events.ts";
import type { YearAsk } from "./events.ts";

/**
 * Days before the answers of last year grow old on which the provider is asked anew; school days to answer in, and after
 * which it is reminded once. The product's own targets: no clause sets them.
 */
const days = { before: 60, due: 15, nudge: 10, claim: 300 } as const;

/** ISO date on which the provider last told this school how it stands; "" while the school holds nothing of it. */
export const knownOn = ({ signedOff, year }: Pick<SignOff, "signedOff" | "year">): string => {
  const signed = signedOff?.outcome === "satisfactory" ? askedOn(signedOff) : "";
  const judged = year.judged?.outcome === "satisfactory" ? year.judged.toldOn : "";
  return [signed, judged].toSorted().at(-1) ?? "";
};

/** ISO date from which the provider is asked for its year; "" while its checks ask for everything anyway. */
export const yearDueOn = (s: Pick<SignOff, "signedOff" | "year">): string => {
  const known = knownOn(s);
  return known === "" ? "" : plusDays(plusMonths(known, 12), -days.before);
};

type Told = Pick<Provider, "year">;

/** Told since the school asked; where another school asked, since what this school knew. */
export const toldSince = ({ year }: Told, since: string): boolean => (year.told?.on ?? "") >= since;

/** What waits to be judged by this school: told later than what it has judged. */
export const waitsForJudgement = (provider: Told, s: Pick<SignOff, "signedOff" | "year">): boolean => {
  const { told } = provider.year;
  if (!told) return false;
  const { judged } = s.year;
  return judged ? told.version > judged.told : told.on > knownOn(s);
};

/** School days by the calendar; calendar days where it does not reach so far. */
const later = (calendar: SchoolCalendar | undefined, from: string, count: number): string => {
  const found = calendar ? addSchoolDays(calendar, from, count) : undefined;
  return found?.kind === "found" ? found.date : plusDays(from, Math.ceil((count * 7) / 5));
};

/** ISO instant after which its mailed link is closed: an answer that comes weeks late is an answer all the same. */
export const yearLinkExpires = ({ due }: Pick<YearAsk, "due">): string =>
  endOfDay(plusDays(due, 60)).toString();

/** One school of the trust asks for all of them; the claim holds for most of a year. */
export const claimYear = (p: Provider, school: string, on: string): Decision<ProviderEvent> => {
  const held = p.year.asking && p.year.asking.on > plusDays(on, -days.claim);
  return held ? decided([]) : decided([{ type: "diligence-asking", school, on }]);
};

const mail = (s: SignOff, round: string, notice: "diligence-request" | "diligence-reminder"): MailOwed => ({
  key: `diligence-${s.id}-v${s.version + 1}`,
  notice,
  to: "provider",
  facts: { what: "diligence", round },
});

export type YearMoment = {
  /** ISO London date. */
  readonly today: string;
  readonly calendar: SchoolCalendar | undefined;
};

const ask = (s: SignOff, { today, calendar }: YearMoment): Decision<SignOffEvent> =>
  decided(
    [{ type: "diligence-asked", round: today, askedOn: today, due: later(calendar, today, days.due) }],
    [mail(s, today, "diligence-request")],
  );

/** Staff have the link sent now: the year is not yet round, or the first mail came back. */
export const askYearNow = (s: SignOff, provider: Provider, moment: YearMoment): Decision<SignOffEvent> => {
  if (!provider.facts) return refuse("This provider is not known.");
  return ask(s, moment);
};

const again = (s: SignOff, open: YearAsk, { today, calendar }: YearMoment): Decision<SignOffEvent> => {
  const { round } = open;
  if (today > open.due) return decided(open.silent ? [] : [{ type: "diligence-silent", round }]);
  return !open.nudged && today >= later(calendar, open.askedOn, days.nudge)
    ? decided([{ type: "diligence-nudged", round }], [mail(s, round, "diligence-reminder")])
    : decided([]);
};

/**
 * Asks a provider for its year by one mail, reminds it once, and says once that it stays silent: then it is a task of the
 * AP lead (catalogue O35 to O54). The caller knows that an answer is owed still.
 */
export const tendYear = (s: SignOff, provider: Provider, moment: YearMoment): Decision<SignOffEvent> => {
  const open = s.year.ask;
  const isOpen = open && !toldSince(provider, open.round) && open.round > plusDays(moment.today, -days.claim);
  if (isOpen) return again(s, open, moment);
  const due = yearDueOn(s);
  return due === "" || moment.today < due || waitsForJudgement(provider, s) ? decided([]) : ask(s, moment);
};

/** The request that nobody has answered yet; undefined while there is none. */
export const openAsk = (s: Pick<SignOff, "year">, provider: Told): YearAsk | undefined =>
  s.year.ask && !toldSince(provider, s.year.ask.round) ? s.year.ask : undefined;
