import { formNow } from "#casework/choices.ts";
import { execute } from "#casework/commit/execute.ts";
import { placements, pupils, read } from "#casework/commit/streams.ts";
import { openReferral } from "#casework/placement/open-referral.ts";
import { recordDraft, recordForm, submitDraft } from "#casework/record-form.ts";
import type { Answers, Form } from "#contracts/form.ts";
import type { Contact } from "#domain/contact.ts";
import type { Route } from "#domain/rules/rules.ts";
import { placementStream, pupilStream } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { timetableFormOn } from "#promises/plan/timetable/form.ts";
import { providerChoiceForm } from "#promises/provider/provider/form.ts";
import { decisionConfirmedForm } from "#promises/referral/decision-confirmed/form.ts";
import { meetingForm } from "#promises/referral/meeting/form.ts";
import { referralForm } from "#promises/referral/referral/form.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { Placement } from "#streams/placement/state.ts";
import { recordContact } from "#streams/pupil/pupil.ts";
import type { House } from "./house.ts";

export const timetableForm: Form = timetableFormOn(false);

/** The sample's pupil with two parents who are asked by e-mail. */
export const pupil = sampleId("pupil", "marlow");

export const mother = { id: sampleId("contact", "marlow-j"), email: "jodie.marlow@family.example" } as const;

export const father = { id: sampleId("contact", "marlow-s"), email: "sean.marlow@family.example" } as const;

export const lead = sampleId("staff", "r-flint");

export const head = sampleId("staff", "i-vale");

const teacher = sampleId("staff", "a-sorrel");

export const referral: Readonly<Record<string, Answers>> = {
  reason: { "primary-reason": "semh" },
  interventions: { interventions: "Small groups", "first-intervention": "2026-01-12" },
  needs: { "needs-assessed-on": "2026-06-10", needs: "Calm places" },
  parents: {
    "parents-engaged-on": "2026-07-01",
    "parents-engaged-how": "in-person",
    "parents-said": "They agree that something must change",
  },
  plan: { outcomes: "Ready to learn", weeks: 12 },
};

/** Decided by the two whom the sample's policy names, after those who can be consulted were heard. */
export const decisionOn = (day: string, heard: readonly string[] = ["dsl", "parents"]): Answers => ({
  decision: "place",
  "decided-on": day,
  "decided-by": ["headteacher", "ap-lead"],
  "decided-with": heard,
  ...Object.fromEntries(
    heard
      .filter((who) => who !== "parents")
      .flatMap((who) => [
        [`${who}-on`, day],
        [`${who}-said`, "Agrees"],
      ]),
  ),
  rationale: "Because",
});

export const timetable: Answers = {
  start: "2026-10-06",
  end: "2026-12-15",
  monday: "none",
  tuesday: "day",
  wednesday: "none",
  thursday: "morning",
  friday: "none",
  "starts-at": "09:15",
  "break-from": "12:00",
  "break-to": "12:45",
  "ends-at": "14:45",
};

const must = <T extends { readonly kind: string }>(done: T): T => {
  if (done.kind === "refused") throw new Error(`Refused: ${JSON.stringify(done)}`);
  return done;
};

/** Opens a referral for the sample's pupil; gives the placement's id. */
export const opened = async (
  { deps, at }: House,
  command = "refer-marlow",
  route: Route = "agreement",
): Promise<string> => {
  const done = await openReferral(deps, at, { pupil, route, command, by: teacher });
  if ("kind" in done) throw new Error(done.message);
  return done.placement;
};

export const streamOf = ({ at }: Pick<House, "at">, placement: string): string =>
  placementStream(at, placement);

/** Changes what is recorded of a contact of the sample's pupil. */
export const changed = async (
  { deps, at }: House,
  contact: string,
  facts: Partial<Omit<Contact, "id">>,
): Promise<void> => {
  const command = { stream: pupilStream(at, pupil), id: `change-${deps.ids.id()}`, by: lead };
  const done = await execute(deps, pupils, command, (p) => {
    const known = p.contacts.find((c) => c.id === contact);
    if (!known) throw new Error(`There is no contact ${contact}`);
    return recordContact(p, { ...known, ...facts });
  });
  must(done);
};

/** The placement as its stream tells it now. */
export const placementNow = async (house: House, placement: string): Promise<Placement> =>
  (await read(house.deps, placements, streamOf(house, placement))).state;

/** Every event of the placement, in order. */
export const eventsOf = async (house: House, placement: string): Promise<readonly PlacementEvent[]> =>
  (await read(house.deps, placements, streamOf(house, placement))).commits.flatMap((c) => c.events);

/** Records a one-step form of a placement. */
export const recorded = async (
  { deps, at }: House,
  placement: string,
  form: Form,
  answers: Answers,
  by = lead,
): Promise<void> => {
  const id = `${form.id}-${deps.ids.id()}`;
  must(await recordForm(deps, { stream: placementStream(at, placement), id, by, at, form, answers }));
};

const holds: Readonly<Partial<Record<Role, string>>> = {
  headteacher: head,
  "ap-lead": lead,
  senco: lead,
  dsl: sampleId("staff", "p-lund"),
};

/** Each of those whose word a joint decision waits for agrees. */
export const agreedByAll = async (house: House, placement: string): Promise<void> => {
  const waitsFor = async () => (await placementNow(house, placement)).proposal?.awaits[0];
  for (let role = await waitsFor(); role; role = await waitsFor())
    await recorded(house, placement, decisionConfirmedForm, { answer: "agree" }, holds[role] ?? "nobody");
};

/** Everything that the referral's gate waits for, and then what the gate of consent does first. */
export const broughtToConsent = async (
  house: House,
  placement: string,
  dates: Answers = {},
): Promise<void> => {
  const { deps, at } = house;
  const stream = placementStream(at, placement);
  const command = (id: string) => ({ stream, id, by: teacher, at, form: referralForm });
  for (const [step, answers] of Object.entries(referral))
    must(await recordDraft(deps, { ...command(`draft-${step}`), step, answers }));
  must(await submitDraft(deps, command("submit-referral")));
  const today = deps.clock.now().toString().slice(0, 10);
  await recorded(house, placement, meetingForm, {
    "held-on": today,
    present: ["headteacher", "ap-lead", "parent"],
    "reasons-explained": "Why",
    responsibilities: "Who does what",
    "review-every": "half-term",
  });
  const decision = await formNow(deps, at, await placementNow(house, placement), "decision");
  if (!decision) throw new Error("There is no form for the decision");
  const consultees = decision.steps
    .flatMap((step) => step.fields)
    .find((field) => field.name === "decided-with");
  await recorded(
    house,
    placement,
    decision,
    decisionOn(today, consultees?.kind === "checkboxes" ? consultees.options.map((c) => c.value) : []),
    head,
  );
  await agreedByAll(house, placement);
  await recorded(house, placement, providerChoiceForm([]), {
    provider: sampleId("provider", "tideway-nurture"),
    why: "It fits",
    "weekly-cost": 240,
    "value-note": "Less than two others nearby",
    "budget-line": "Alternative provision 4410",
    approval: "Order 1207",
    "parents-views": "They like it",
  });
  await recorded(house, placement, timetableForm, { ...timetable, ...dates });
  await house.settle();
};

/** A placement whose referral is complete: the gate of consent has asked both parents. */
export const atConsent = async (house: House, dates: Answers = {}): Promise<string> => {
  const placement = await opened(house);
  await broughtToConsent(house, placement, dates);
  return placement;
};
