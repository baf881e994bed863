import { formNow } from "#casework/choices.ts";
import { execute } from "#casework/commit/execute.ts";
import { placements, pupils, read } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { recordForm } from "#casework/record-form.ts";
import type { Answers } from "#contracts/form.ts";
import { decided } from "#domain/decision.ts";
import { placementStream, pupilStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { House } from "../house.ts";
import { lead, timetable } from "../referred.ts";
import { must, now, provider } from "../two-schools.ts";

/** A second pupil of the same school, for whom the same provider is chosen by the form itself; then its checks begin. */
export const next = async (house: House, pupil = "quill"): Promise<string> => {
  const id = sampleId("pupil", pupil);
  const command = `refer-${pupil}`;
  const referred = { pupil: id, route: "agreement" as const, command, by: lead };
  const opened = await openReferral(house.deps, house.at, referred);
  if ("kind" in opened) throw new Error(opened.message);
  const { state } = await read(house.deps, pupils, pupilStream(house.at, id));
  const parents = state.contacts.filter((c) => c.mayConsent === "yes").map((c) => c.id);
  const told = async (name: string, events: readonly PlacementEvent[]) => {
    const stream = placementStream(house.at, opened.placement);
    await execute(house.deps, placements, { stream, id: `${name}-${pupil}`, by: lead }, () =>
      decided(events),
    );
  };
  await told("decided", [
    { type: "form-submitted", form: "decision", answers: { decision: "place" }, words: {} },
    { type: "form-submitted", form: "timetable", answers: timetable as never, words: {} },
  ]);
  await must(
    records(house, opened.placement, "provider", {
      provider,
      why: "Near, and it has room",
      "weekly-cost": 300,
    }),
  );
  await told("to-checks", [
    ...parents.flatMap((to): readonly PlacementEvent[] => [
      {
        type: "asked",
        ask: `consent-${to}`,
        purpose: "consent",
        to,
        due: "2027-09-14T21:00:00Z",
        expires: "2027-10-14T21:00:00Z",
      },
      { type: "answered", ask: `consent-${to}`, answer: "agree", channel: "in-person" },
    ]),
    { type: "gate-closed", phase: "referral", cycle: 1, next: "consent" },
    { type: "gate-closed", phase: "consent", cycle: 1, next: "checks" },
  ]);
  await house.settle();
  return opened.placement;
};

const formOf = async (house: House, placement: string, id: string) => {
  const made = await formNow(house.deps, house.at, await now(house, house.at, placement), id);
  if (!made) throw new Error(`There is no form ${id}`);
  return made;
};

/** Records a form as it is asked now, with those of the answers that it asks for. */
export const records = async (house: House, placement: string, id: string, answers: Answers) => {
  const made = await formOf(house, placement, id);
  const stream = placementStream(house.at, placement);
  const names = made.steps.flatMap((s) => s.fields.map((f) => f.name));
  const asked = Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
  const command = `${id}-${house.deps.ids.id()}`;
  return recordForm(house.deps, { stream, id: command, by: lead, at: house.at, form: made, answers: asked });
};

/** Names of what a form of a placement asks now. */
export const fieldsAsked = async (house: House, placement: string, id = "provider-checks") =>
  (await formOf(house, placement, id)).steps.flatMap((s) => s.fields.map((f) => f.name));

/** What is new for a pupil. */
export const thisPupil: Answers = {
  "still-so": "yes",
  "pupil-staff": "Lena Okoro, and Finn Marsh who is new",
  "pupil-needs": "A quiet room each morning",
  "pupil-risks": "The slipway: never alone",
};

/** What is asked for every pupil anew, whatever is held. */
export const rest: Answers = {
  registered: "yes",
  urn: "123456",
  "full-time-pupils": 4,
  "full-time-vulnerable": 1,
  "staff-checks": "yes",
  "staff-checks-by": "Lena Okoro, manager",
  alone: "no",
  examinations: "none",
  "typed-name": "Lena Okoro, manager",
};

export const ofPupil = ["still-so", "what-changed", "pupil-staff", "pupil-needs", "pupil-risks"];
