import type { ProviderFacts } from "../events/events.ts";
import { lineTerms, type TermName } from "./term.ts";

/**
 * What a change of a field means for whoever agreed, or was given notice: it changes a term, or it is `not` material.
 * `source`: where that comes from, in obligations (O…, section 6) and findings (K…).
 */
export type Classed =
  | { readonly term: TermName; readonly source: string }
  | { readonly not: "material"; readonly source: string };

const isTerm = (term: TermName, source: string): Classed => ({ term, source });

const not = (source: string): Classed => ({ not: "material", source });

const wording = not("Wording: K2.1 names days, hours, dates, place, provider, route, cost and transport");

const money = not("O14: how it is paid for is the school’s own matter");

const days = "K2.1 days; O26; section 6, directions";

const hours = "K2.1 hours; O26 times; section 6, directions";

/** A line of hours says on which day, and from when to when. */
const lines = Object.fromEntries(
  Object.keys(lineTerms).map((name) => [name, isTerm(name as keyof typeof lineTerms, days)]),
) as { readonly [K in keyof typeof lineTerms]: Classed };

const week = {
  monday: isTerm("monday", days),
  tuesday: isTerm("tuesday", days),
  wednesday: isTerm("wednesday", days),
  thursday: isTerm("thursday", days),
  friday: isTerm("friday", days),
  pattern: isTerm("pattern", days),
  ...lines,
  "starts-at": isTerm("starts-at", hours),
  "break-from": isTerm("break-from", hours),
  "break-to": isTerm("break-to", hours),
  "ends-at": isTerm("ends-at", hours),
  otherwise: isTerm("otherwise", "O126: where the pupil is in the other sessions of the week"),
  without: isTerm("without", "O126: where the pupil is in the other sessions of the week"),
  site: isTerm("site", "K2.1 place; KCSIE: where the child is"),
  "afternoon-site": isTerm("afternoon-site", "K2.1 place; KCSIE: where the child is"),
  outside: not("Section 6: a contact person"),
  "outside-name": not("Section 6: a contact person"),
  "outside-phone": not("Section 6: a contact person"),
  activity: not("O80: it decides the code in the register"),
  "arranged-by": not("O80: it decides the code in the register"),
} satisfies Readonly<Record<string, Classed>>;

const timetable = {
  start: isTerm("start", "K2.1 dates; O26"),
  end: isTerm("end", "K2.1 dates; O26, O128"),
  ...week,
} satisfies Readonly<Record<string, Classed>>;

/** A change is recorded with every field of the timetable but its first day. */
const { start: _begun, ...afterStart } = timetable;

/**
 * Every field of the forms that hold the terms of a placement, classed. A form takes its names from here, so that a
 * field which is not classed does not compile.
 */
export const classed = {
  timetable,
  "sessions-changed": {
    ...afterStart,
    from: isTerm("changed-from", "K2.1 dates; O25: notice of a change counts from its day"),
    why: wording,
    agreed: not("O25: it is about the time of the notice"),
  },
  provider: {
    provider: isTerm("provider", "K2.1 provider; O24"),
    why: wording,
    "unregistered-why": not("O16: a reason of the school’s"),
    "weekly-cost": isTerm("weekly-cost", "O56: the contract says the cost; the school pays it (O14)"),
    "value-note": money,
    "budget-line": money,
    approval: money,
    "parents-views": not("O24: what the parents said"),
  },
  route: {
    to: isTerm("route", "K2.1 route; O127"),
    why: wording,
  },
  plan: {
    objectives: wording,
    "agreed-with": not("O8: with whom the objectives were agreed"),
    "provider-reads": not("O93: what the provider is shown where it reports"),
    baseline: wording,
    targets: wording,
    measured: wording,
    reintegration: wording,
    "ehcp-outcomes": wording,
    curriculum: wording,
    development: wording,
    induction: wording,
    pastoral: wording,
    "review-every": not("O82: the cadence is held to the strictest of law, policy and what was agreed"),
  },
  "evidence-o18-journey": {
    "carried-by": isTerm("carried-by", "K2.1 transport; O18"),
    "checked-on": not("O18: when the checks of whoever drives were seen"),
    firm: not("O18: who drives; that they are checked is the school’s duty"),
  },
  "hand-over": {
    who: isTerm("midday", "K2.1 transport; 1N half-days"),
    name: not("1N half-days: the person, not the way"),
    "checked-on": not("O18: when the checks of whoever drives were seen"),
    route: wording,
    "confirmed-by": not("1N half-days: that it was confirmed"),
    "confirmed-on": not("1N half-days: that it was confirmed"),
  },
  "school-link": {
    "dsl-name": not("O124: a contact person"),
    "dsl-phone": not("O124: a contact person"),
    "deputy-name": not("O124: a contact person"),
    "deputy-phone": not("O124: a contact person"),
    "lado-name": not("O124: a contact person"),
    "lado-phone": not("O124: a contact person"),
    "contact-name": not("O64: a contact person"),
    "contact-phone": not("O64: a contact person"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Classed>>>>;

export type TermsForm = keyof typeof classed;

/** The names of the fields that a form of the terms may have. */
export type ClassedField<F extends TermsForm> = keyof (typeof classed)[F];

/** What rules know of the provider, classed: total, so that a fact which is not classed does not compile. */
export const classedOfProvider = {
  id: isTerm("provider", "K2.1 provider"),
  registered: not("O16, O35: the school’s duty, owed anew by itself"),
  isSchool: not("O61: the second register, owed anew by itself"),
  online: isTerm("online", "K2.1 place: at home or away"),
  kind: not("O61, K7: the second register is owed anew by itself; the census asks it"),
  mixed: not("K2.1 place: the pupil’s own sessions say where they are"),
  urn: not("K7: a number for the census"),
  ukprn: not("K7: a number for the census"),
  settingType: not("K7: a type for the census"),
  moved: isTerm("moved", "K2.1 place; section 6, directions"),
} as const satisfies Readonly<Record<keyof Required<ProviderFacts>, Classed>>;
