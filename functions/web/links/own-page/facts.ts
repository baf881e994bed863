import { sessionsHeld } from "#casework/attendance/sessions-of-placement.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import type { Context } from "#casework/compose/context.ts";
import { lettersTo } from "#casework/own-page/letters-to.ts";
import { type Place, placeOf } from "#casework/provider/place-of-learning.ts";
import { periodsOf } from "#casework/records/periods.ts";
import type { Contact } from "#domain/contact.ts";
import type { RecordKind } from "#domain/records/kinds.ts";
import { linesOf } from "#letters/composing/lines.ts";
import { withoutPlace } from "#letters/composing/withheld.ts";
import type { Deps } from "#ports/host.ts";
import { hasBegun, neverArrived } from "#streams/placement/begun.ts";
import { endToRelease } from "#streams/placement/ends.ts";
import { standing } from "#streams/placement/evolve/ask.ts";
import {
  consentAsk,
  consentOf,
  decidedAgainst,
  decidedToPlace,
  ended,
  endOf,
  saidToEarlierTerms,
  startOf,
} from "#streams/placement/facts.ts";
import type { Reading } from "#streams/placement/own-page/reading.ts";
import { answerTo } from "#streams/placement/own-page/requests.ts";
import { recordsOf } from "#streams/placement/records.ts";
import { plannedMeetings } from "#streams/placement/reviews/meetings.ts";
import type { Placement } from "#streams/placement/state.ts";
import { planRows } from "../question/plan.tsx";
import type { OwnPage } from "./load.ts";

/** How it stands, in one word; `ring`: what comes next is told by word, and not by a page. */
export type Stands = {
  readonly is: "looked-at" | "planned" | "going" | "ends" | "ended" | "not-going-ahead" | "ring";
  readonly from?: string;
  readonly until?: string;
};

/**
 * How a placement stands, as far as this reader has been told. An end that the safeguarding lead holds back is not told here, and
 * nothing is said in its place that is not so. Those at work with the pupil hear of it at once, as by mail.
 */
export const standsFor = (p: Placement, kind: OwnPage["kind"], today: string): Stands => {
  const [from, until] = [startOf(p), endOf(p)];
  const dates = { ...(from ? { from } : {}), ...(until ? { until } : {}) };
  if (kind !== "officer" && endToRelease(p)) return { is: "ring" };
  if (decidedAgainst(p) || neverArrived(p) || (p.phase === "closed" && !from))
    return { is: "not-going-ahead" };
  if (ended(p)) return { is: until >= today ? "ends" : "ended", ...dates };
  if (hasBegun(p, today)) return { is: "going", ...dates };
  return decidedToPlace(p) && from ? { is: "planned", ...dates } : { is: "looked-at" };
};

/** What planRows needs to know of a reader who may have no record as a contact. */
const asReader = (reading: Reading): Pick<Contact, "getsAddress"> => ({
  getsAddress: reading === "full" ? "yes" : "no",
});

const placeFor = async (deps: Deps, { c, reading }: OwnPage): Promise<Place | undefined> =>
  reading === "full" ? placeOf(deps, c) : undefined;

const keptKinds: readonly RecordKind[] = ["pupil-file", "attendance", "mails", "audit"];

/** How long what is on this page is kept, as the school has it. */
const keptFor = async (deps: Deps, c: Context) => {
  const { periods } = await periodsOf(deps, c.at);
  return keptKinds.map((kind) => ({ kind, unit: periods[kind].unit, period: periods[kind].period }));
};

const reviewsOf = (p: Placement) => ({
  next: plannedMeetings(p).map(({ now }) => String(now.answers["held-on"] ?? "")),
  held: recordsOf(p, "review").map((r) => String(r.answers["held-on"] ?? "")),
});

/** What this reader asked on the page, and whether it is answered. */
const askedBy = (p: Placement, reader: string) =>
  recordsOf(p, "family-asked")
    .filter((r) => r.by === reader)
    .map((r) => ({ what: r.answers.what ?? "question", at: r.at, answered: answerTo(p, r)?.at }));

/** Goals in the words of the plan; a reader who may not know the place reads them without it. */
const goalsFor = async (deps: Deps, { c, reading }: OwnPage, place: Place | undefined) => {
  const words = await wordsOf(deps, c.scope, Object.values(c.placement.forms.plan?.words ?? {}));
  const known = reading === "full" ? undefined : (place ?? (await placeOf(deps, c)));
  return linesOf(words.objectives).map((line) =>
    withoutPlace(line, known ? [known.name, ...known.address] : []),
  );
};

/** When the terms changed after they were first notified. */
const changesOf = (p: Placement): readonly string[] => {
  const [first] = p.letters;
  return first ? p.terms.filter(({ version }) => version > first.version).map(({ at }) => at) : [];
};

/** When the answer was given that stands to the plan as it is now (ISO instant). */
const answeredAt = (p: Placement, contact: Contact): string | undefined => {
  const ask = consentAsk(p, contact.id);
  return ["agreed", "refused"].includes(consentOf(p, contact)) && ask ? standing(ask)?.at : undefined;
};

/** All that one reader's page shows; what they may not know is not in it. */
export const factsFor = async (deps: Deps, page: OwnPage) => {
  const { c, reader, reading, kind, contact } = page;
  const p = c.placement;
  const stands = standsFor(p, kind, c.today);
  const provider = await placeFor(deps, page);
  const told = stands.is !== "ring";
  const attendance = reading === "full" && told ? await sessionsHeld(deps, c.at, p) : undefined;
  const letters = await lettersTo(deps, c.scope, p, reader);
  return {
    stands,
    plan: told ? planRows({ provider, contact: asReader(reading), c }) : [],
    ...(provider && kind !== "officer" && told ? { phone: provider.phone } : {}),
    ...(contact && kind !== "officer" && told
      ? {
          consent: consentOf(p, contact),
          answered: answeredAt(p, contact),
          earlier: saidToEarlierTerms(p, contact.id)?.at,
        }
      : {}),
    ...(attendance ? { attendance } : {}),
    goals: await goalsFor(deps, page, provider),
    reviews: reviewsOf(p),
    letters: letters.map(({ text, ...letter }) => ({
      ...letter,
      // What was written before a reader was kept from the place may still hold it.
      readable: text !== undefined && reading === "full",
    })),
    asked: askedBy(p, reader),
    kept: await keptFor(deps, c),
    changes: kind === "officer" ? changesOf(p) : [],
  };
};

export type PageFacts = Awaited<ReturnType<typeof factsFor>>;
