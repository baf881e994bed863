import { type Decision, type Refusal, refuse } from "#domain/decision.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { FormId } from "#ids/promise-id.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { isEvidence } from "#streams/placement/evidence-key.ts";
import type { Facts } from "#streams/placement/facts.ts";
import type { Act, Entry } from "./act.ts";
import { consentReceivedAct } from "./consent/consent-received/act.ts";
import { consentSettledAct } from "./consent/consent-settled/act.ts";
import { consentWithdrawnAct } from "./consent/consent-withdrawn/act.ts";
import { refusalAct } from "./consent/refusal/act.ts";
import { recordEvidence } from "./deciding/evidencing.ts";
import { submitForm } from "./deciding/submitting.ts";
import { fits } from "./fits.ts";
import { letterGivenAct } from "./letter/letter-given/act.ts";
import { noticeShortenedAct } from "./letter/notice-shortened/act.ts";
import { paperGivenAct } from "./letter/paper-given/act.ts";
import { routeAct } from "./referral/route/act.ts";
import { waiverAct } from "./school/waiver/act.ts";

/** Promises that do more than keep a record and what follows from it. */
const promiseActs: Readonly<Partial<Record<FormId, Act>>> = {
  "consent-received": consentReceivedAct,
  "consent-settled": consentSettledAct,
  "consent-withdrawn": consentWithdrawnAct,
  refusal: refusalAct,
  "paper-given": paperGivenAct,
  "letter-given": letterGivenAct,
  "notice-shortened": noticeShortenedAct,
  route: routeAct,
  waiver: waiverAct,
};

/** A general page's record: one for each person, where it is asked of each. */
const keepEvidence: Act = (f, { form, open, words }) =>
  recordEvidence(f, form, open, words ? { [form]: words } : {});

const keepRecord: Act = (f, { form, open, words, by }) =>
  submitForm(f, { form, answers: open, said: words?.fields ?? [], by }, words ? { [form]: words } : {});

/** Dates of what has been done, of promises whose acts are more than a record. */
const donePast: Readonly<Partial<Record<FormId, string>>> = {
  "consent-settled": "replied-on",
  refusal: "spoken-on",
  "notice-shortened": "agreed-on",
};

const future = (f: Facts, { form, open }: Entry): Refusal | undefined => {
  const field = donePast[form];
  return field && String(open[field] ?? "") > f.today
    ? refuse("The date must be today or in the past.", field)
    : undefined;
};

/** Decides what somebody sent with a form: refused where the promise does not fit, else what it does. */
export const act = (f: Facts, entry: Entry, onRoute: (route: Route) => Facts): Decision<PlacementEvent> => {
  const unfit = fits(entry.form, f);
  if (unfit) return unfit;
  const untrue = future(f, entry);
  if (untrue) return untrue;
  const does = promiseActs[entry.form] ?? (isEvidence(entry.form) ? keepEvidence : keepRecord);
  return does(f, entry, onRoute);
};
