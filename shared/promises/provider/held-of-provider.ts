import { diligenceItems } from "#domain/due-diligence.ts";
import type { FormAnswers } from "#domain/form-answers.ts";
import { allChecks, type CheckName, mayBeHeld } from "#domain/provider-checks.ts";
import type { HeldCheck } from "#streams/placement/events/held.ts";
import { heldUntil } from "#streams/placement/provider/held.ts";
import { latestSeen } from "#streams/provider/evidence/diligence.ts";
import { askedOn, type KeptEvidence } from "#streams/provider/evidence/evidence.ts";
import type { Lapse, LapseName } from "#streams/provider/lapses.ts";
import type { Provider } from "#streams/provider/provider.ts";
import type { SignOff } from "#streams/provider/sign-off.ts";
import { unseenNews } from "#streams/provider/telling.ts";
import { seenFields } from "./checks-judged/seen.ts";
import { providerQuestions } from "./provider-checks/questions.ts";

/** What one school has on record of a provider, as far as it can stand for the next pupil. */
export type OnRecord = {
  readonly provider: Pick<Provider, "evidence" | "insuredUntil" | "certifiedUntil">;
  readonly signOff: SignOff;
  readonly lapses: readonly Lapse[];
  /** ISO London date. */
  readonly today: string;
};

/** One check as it is held, and whether its words are those of a judgement, of an item, or nowhere. */
type Found = { readonly check: CheckName; readonly of: HeldCheck; readonly from: "judgement" | "item" };

const own: Readonly<Partial<Record<CheckName, LapseName>>> = {
  insurance: "insurance",
  "health-and-safety": "certificates",
  "provider-risk": "risk-assessment",
  "provider-audit": "audit",
};

/** The day on which the school looked by itself, where a judgement names it: that look grows old as well. */
const lookedOn: Readonly<Partial<Record<CheckName, string>>> = {
  policies: "policies-read-on",
  "site-visit": "site-visit-on",
};

const picked = (answers: FormAnswers, names: readonly string[]): FormAnswers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));

/** ISO date from which answers grow old: a year that was told and judged satisfactory makes what is still so younger. */
export const knownSince = ({ year }: Pick<SignOff, "year">, evidence: KeptEvidence): string => {
  const asked = askedOn(evidence);
  const { judged } = year;
  return judged?.outcome === "satisfactory" && judged.toldOn > asked ? judged.toldOn : asked;
};

const itemsOf = (check: CheckName) => diligenceItems.filter((item) => item.checks.includes(check));

/** Said in a later year to have changed: what was declared before is not so any more. */
const changedSince = ({ signOff: { year } }: OnRecord, evidence: KeptEvidence, check: CheckName): boolean =>
  year.judged !== undefined &&
  year.judged.toldOn > askedOn(evidence) &&
  itemsOf(check).some(({ id }) => ["changed", "none"].includes(year.judged?.items[id] ?? ""));

/** Still so by the provider's own word of a later year: the check counts from then. */
const sinceOf = (r: OnRecord, evidence: KeptEvidence, check: CheckName): string => {
  const items = r.signOff.year.judged?.items ?? {};
  return itemsOf(check).some(({ id }) => items[id] === "same")
    ? knownSince(r.signOff, evidence)
    : askedOn(evidence);
};

/** The own judgement that still stands: satisfactory, of the same setting and site, on answers of the last twelve months. */
const standing = ({ provider, signOff, today }: OnRecord, school: string): KeptEvidence | undefined => {
  const evidence = Object.hasOwn(provider.evidence, school) ? provider.evidence[school] : undefined;
  const signed = signOff.signedOff;
  if (!evidence || evidence.outdated || signed?.outcome !== "satisfactory") return undefined;
  const moved = signOff.told.some((t) => t.what === "site" && t.version > signed.version);
  const fresh = today <= heldUntil(knownSince(signOff, evidence)) && evidence.declared["still-so"] !== "no";
  return !moved && fresh ? evidence : undefined;
};

const first = (...dates: readonly string[]): string => dates.filter((d) => d !== "").toSorted()[0] ?? "";

/** Why a check has to be asked anew whatever was judged: something ran out, was not satisfactory, or was found elsewhere. */
const isOff = ({ signOff, lapses }: OnRecord, check: CheckName): boolean => {
  const items = diligenceItems.filter((item) => item.checks.includes(check));
  const names: readonly string[] = [...items.map(({ id }) => `item-${id}`), own[check] ?? ""];
  const faults = unseenNews(signOff).flatMap((t) => (t.what === "fault" ? [t.found?.item] : []));
  const newStaff = signOff.told.some(
    (t) => t.what === "staff" && t.version > (signOff.signedOff?.version ?? 0),
  );
  return (
    lapses.some((l) => names.includes(l.what) && l.state === "lapsed") ||
    items.some(({ id }) => latestSeen(signOff.items, id)?.outcome === "not-satisfactory") ||
    faults.some((item) => item === undefined || items.some(({ id }) => id === item)) ||
    (check === "staff-qualified" && newStaff)
  );
};

/** The first last day of what a check rests on: certificates, evidence with a last day, the school’s own records. */
const endOf = (r: OnRecord, check: CheckName): string => {
  const items = diligenceItems.filter((item) => item.checks.includes(check));
  const names: readonly string[] = [...items.map(({ id }) => `item-${id}`), own[check] ?? ""];
  return first(...r.lapses.filter((l) => names.includes(l.what)).map((l) => l.until));
};

/** Certificates that were seen since are those that hold. */
const renewed = ({ provider }: OnRecord, check: CheckName, declared: FormAnswers): FormAnswers => {
  if (check === "insurance" && provider.insuredUntil !== "")
    return { ...declared, "insurance-until": provider.insuredUntil };
  return check === "health-and-safety" && provider.certifiedUntil !== ""
    ? { ...declared, "certificates-until": provider.certifiedUntil }
    : declared;
};

const judgedBefore = (r: OnRecord, evidence: KeptEvidence, check: CheckName): readonly Found[] => {
  if (evidence.judged[check] !== "satisfactory" || changedSince(r, evidence, check)) return [];
  const looked = String(evidence.judged[lookedOn[check] ?? ""] ?? "");
  const spares = (providerQuestions[check] ?? []).map(({ name }) => name);
  const until = first(
    heldUntil(sinceOf(r, evidence, check)),
    looked === "" ? "" : heldUntil(looked),
    endOf(r, check),
  );
  const seen = (seenFields[check] ?? []).map(({ name }) => name);
  const of: HeldCheck = {
    on: evidence.on,
    until,
    spares,
    declared: renewed(r, check, picked(evidence.declared, spares)),
    judged: picked(evidence.judged, [check, ...seen]),
  };
  return [{ check, of, from: "judgement" }];
};

/** Evidence of an item that the school saw by itself, where the provider has nothing to answer and no more is asked. */
const seenByItself = (r: OnRecord, check: CheckName): readonly Found[] => {
  if (providerQuestions[check] || seenFields[check] || own[check]) return [];
  const item = diligenceItems.find(({ checks }) => checks.includes(check));
  const seen = item && latestSeen(r.signOff.items, item.id);
  if (seen?.outcome !== "satisfactory") return [];
  const until = first(heldUntil(seen.on), seen.until);
  const of: HeldCheck = { on: seen.on, until, spares: [], declared: {}, judged: { [check]: "satisfactory" } };
  return [{ check, of, from: "item" }];
};

/**
 * What a school holds and has signed off of a provider, to be used for its next pupil there (findings K7): its own
 * judgement of answers that are not older than a year, and evidence of the due diligence that holds. What a clause asks for each
 * placement, what has run out, and what was not satisfactory is not among it. `evidence`: whose words go with it.
 */
export const heldOfProvider = (
  r: OnRecord,
  school: string,
): { readonly evidence: KeptEvidence | undefined; readonly found: readonly Found[] } => {
  const evidence = standing(r, school);
  const found = allChecks
    .filter((check) => mayBeHeld(check) && !isOff(r, check))
    .flatMap((check): readonly Found[] => {
      const item = seenByItself(r, check);
      const judged = evidence ? judgedBefore(r, evidence, check) : [];
      return judged.length > 0 ? judged : item;
    })
    .filter(({ of }) => r.today <= of.until);
  return { evidence, found };
};
