import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { recordForm } from "#casework/record-form.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import type { Answers } from "#contracts/form.ts";
import { onwardRoutes } from "#contracts/forms/reintegration.ts";
import { decided } from "#domain/decision.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { House } from "./house.ts";
import { father, head, lead, mother, opened, placementNow, streamOf, timetable } from "./referred.ts";

const provider = sampleId("provider", "tideway-nurture");

const gates = ["referral", "consent", "checks", "commissioning", "active"] as const;

/** What the gates before the first day leave behind, as events. */
export const until = (dates: Answers, to: readonly string[]): readonly PlacementEvent[] => {
  const facts = { ...timetable, ...dates };
  const told = { vault: "none", hash: "", fields: [] };
  return [
    { type: "form-submitted", form: "decision", answers: { decision: "place" }, words: {} },
    { type: "form-submitted", form: "provider", answers: { provider }, words: {} },
    {
      type: "provider-copied",
      provider: { id: provider, registered: "yes", isSchool: "no", online: "no" },
      from: "provider",
    },
    { type: "form-submitted", form: "timetable", answers: facts, words: {} },
    ...to.flatMap((id): readonly PlacementEvent[] => [
      {
        type: "asked",
        ask: `consent-${id}`,
        purpose: "consent",
        to: id,
        due: "2026-09-14T21:00:00Z",
        expires: "2026-10-14T21:00:00Z",
      },
      { type: "answered", ask: `consent-${id}`, answer: "agree", channel: "in-person" },
    ]),
    { type: "form-submitted", form: "letter", answers: {}, words: { letter: told } },
    { type: "letter-issued", letter: "letter-1", start: String(facts.start), to, facts, words: {} },
    ...to.map(
      (id): PlacementEvent => ({
        type: "letter-given",
        letter: "letter-1",
        to: id,
        how: "by-hand",
        on: "2026-09-07",
      }),
    ),
    ...gates
      .slice(1)
      .map(
        (next, i): PlacementEvent => ({ type: "gate-closed", phase: gates[i] ?? "referral", cycle: 1, next }),
      ),
    {
      type: "form-submitted",
      form: "arrival",
      answers: { arrived: "yes", on: String(facts.start) },
      words: {},
    },
  ];
};

/** A placement whose pupil is at the provider; what the gates before asked is told in one commit. */
export const underWay = async (house: House, dates: Answers): Promise<string> => {
  const placement = await opened(house);
  const command = { stream: streamOf(house, placement), id: "under-way", by: head };
  await execute(house.deps, placements, command, () => decided(until(dates, [mother.id, father.id])));
  await house.settle();
  return placement;
};

/** Records a form of a running placement; a refusal fails the test. */
export const recordsForm = async (
  house: House,
  placement: string,
  form: string,
  answers: Answers,
  by = lead,
): Promise<void> => {
  const { deps, at } = house;
  const made = placementForms[form]?.({ ...noChoices, onward: onwardRoutes(true) });
  if (!made) throw new Error(`There is no form ${form}`);
  const id = `${form}-${deps.ids.id()}`;
  const done = await recordForm(deps, {
    stream: streamOf(house, placement),
    id,
    by,
    at,
    form: made,
    answers,
  });
  if (done.kind === "refused") throw new Error(`${form}: ${done.message}`);
  await house.settle();
};

export const owed = async (house: House, placement: string, key: string): Promise<Obligation> => {
  const now = await placementNow(house, placement);
  const found = obligationsOf(factsNow(house.deps, now)).find((o) => o.key === key);
  if (!found) throw new Error(`${key} is not on the list`);
  return found;
};

const said = "in words";

/** A review that lets the placement go on, all its words filled in. */
export const reviewOn = (day: string, more: Answers = {}): Answers => ({
  "held-on": day,
  present: ["parents", "ap-lead", "provider"],
  objectives: "partly",
  attending: "yes",
  safe: "yes",
  "feels-safe": "yes",
  "needs-met": "yes",
  behaviour: said,
  wellbeing: said,
  progress: "yes",
  "progress-how": said,
  "towards-return": said,
  "pupil-views": said,
  "parents-views": said,
  agreement: "yes",
  outcome: "continue",
  why: said,
  ...more,
});

export const invitationTo = (day: string): Answers => ({
  kind: "review",
  "held-on": day,
  time: "15:30",
  place: said,
  invited: ["parents", "pupil", "provider", "ap-lead", "headteacher"],
});

/** A call home that is on record. */
export const rang: Answers = { on: "2026-10-20", about: "other", how: "phone", said: "Rang" };

export const outcomeTold: Answers = {
  "how-it-goes": said,
  decided: said,
  "next-steps": said,
  "read-through": "yes",
};

export const reportTo = (day: string): Answers => ({
  "covers-to": day,
  "sessions-attended": 30,
  "sessions-missed": 2,
  "differs-why": said,
  "pupil-words": said,
  engagement: said,
  progress: said,
  behaviour: said,
  welfare: said,
  "typed-name": said,
});

/** Another pupil's referral, decided, with the same provider: it has not begun. */
export const waitsAtSameProvider = async (house: House): Promise<string> => {
  const another = sampleId("pupil", "adeyemi");
  const done = await openReferral(house.deps, house.at, {
    pupil: another,
    route: "agreement",
    command: "refer-another",
    by: head,
  });
  if ("kind" in done) throw new Error(done.message);
  const command = { stream: streamOf(house, done.placement), id: "same-provider", by: head };
  await execute(house.deps, placements, command, () =>
    decided([
      {
        type: "provider-copied",
        provider: { id: provider, registered: "yes", isSchool: "no", online: "no" },
        from: "provider",
      },
    ]),
  );
  await house.settle();
  return done.placement;
};
