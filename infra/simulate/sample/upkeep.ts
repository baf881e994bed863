import { failures, pupils, read } from "#casework/commit/streams.ts";
import { seeToFailed } from "#casework/failures/note-failure.ts";
import { recordProviderFrom, seeCertificateFrom } from "#casework/provider/records.ts";
import { recordContactFrom } from "#casework/pupil/contacts.ts";
import { recordStatusesFrom, type Sender } from "#casework/pupil/enter-pupil.ts";
import { providerRecordForms } from "#contracts/forms/provider-records.ts";
import type { Refusal } from "#domain/decision.ts";
import { latestOf } from "#domain/failures/failures.ts";
import { failuresStream, pupilStream } from "#domain/streams.ts";
import type { Role } from "#ids/role.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { filled } from "../people/filling.ts";
import { chanceOn, type Doing, holderOf, type Stage } from "../people/stage.ts";

const sender = (stage: Stage, role: Role, command: string): Sender => ({
  at: stage.at,
  command,
  by: holderOf(stage, role),
});

const told = async (
  stage: Stage,
  what: string,
  done: Promise<object | undefined> | Promise<Refusal | undefined>,
): Promise<void> => {
  const answer = await done;
  stage.told(what, answer && "kind" in answer && answer.kind === "refused" ? "refused" : "recorded");
  await stage.world.settle();
};

/** What is done on one day, at a time. */
const once = (at: string, on: string, does: (stage: Stage, day: string) => Promise<void>): Doing => ({
  at,
  does: async (stage, day) => {
    if (day === on) await does(stage, day);
  },
});

/** The data manager looks at a pupil's statuses on the day of the referral. */
const checksStatuses: Doing = {
  at: "13:10",
  does: async (stage, day) => {
    for (const { pupil, referred } of stage.plans.values()) {
      if (referred !== day) continue;
      const { state } = await read(stage.world.bare, pupils, pupilStream(stage.at, pupil));
      const by = sender(stage, "data-manager", `statuses-${pupil}`);
      const answers = { statuses: [...state.statuses] };
      await told(stage, "statuses", recordStatusesFrom(stage.world.deps("staff"), by, pupil, answers));
    }
  },
};

const outside = {
  "parental-responsibility": "no",
  "lives-with": "no",
  "may-consent": "no",
  "gets-letters": "yes",
  "gets-address": "yes",
  restricted: "no",
  channel: "email",
  "email-notices": "yes",
  source: "Letter from the local authority",
} as const;

const workers = [
  ["quill", "social-worker", "Mr Tobias Wren", "tobias.wren", "01632 960921"],
  ["quill", "virtual-school", "Mr Piran Hext", "piran.hext", "01632 960930"],
  ["plover", "social-worker", "Ms Ingrid Sole", "ingrid.sole", "01632 960922"],
] as const;

/** The safeguarding lead records who is responsible for a child besides those at home. */
const recordsWorkers = once("08:40", "2026-09-03", async (stage) => {
  for (const [pupil, relationship, name, mailbox, phone] of workers) {
    const id = sampleId("pupil", pupil);
    if (!stage.plans.has(id)) continue;
    const email = `${mailbox}@sandleigh-council.example`;
    const answers = { ...outside, relationship, name, email, phone };
    const change = { pupil: id, answers, kept: [] };
    const by = sender(stage, "dsl", `contact-${pupil}-${relationship}`);
    await told(stage, "contact", recordContactFrom(stage.world.deps("staff"), by, change));
  }
});

const studio = sampleId("provider", "harbour-wheel");

/** The AP lead sees a certificate of insurance, which runs out a few days before the sample opens. */
const seesCertificate = once("11:30", "2026-09-22", async (stage, day) => {
  if (stage.at.school !== "harbour-view") return;
  const by = sender(stage, "ap-lead", "insurance-of-studio");
  const answers = { on: day, until: "2026-11-13" };
  await told(
    stage,
    "insurance",
    seeCertificateFrom(stage.world.deps("staff"), by, studio, "insurance", answers),
  );
});

/** The quality of the other providers is judged in the term. */
const judgesProviders = once("11:40", "2026-10-20", async (stage, day) => {
  const form = providerRecordForms.rating;
  for (const { id } of stage.school.providers) {
    if (id === studio || ![...stage.plans.values()].some((plan) => plan.provider === id)) continue;
    const by = sender(stage, "ap-lead", `rating-${stage.at.school}-${id}`);
    const answers = filled(
      form,
      stage.script?.knows(form, { day }) ?? {},
      day,
      chanceOn(stage, "rating", id),
    );
    const about = { provider: id, record: "rating" } as const;
    await told(stage, "rating", recordProviderFrom(stage.world.deps("staff"), by, about, answers));
  }
});

/** The head writes down what was arranged for a pupil who is suspended for long. */
const arranges = once("15:55", "2026-11-13", async (stage) => {
  const { state } = await read(stage.world.bare, failures, failuresStream(stage.at));
  for (const failure of Object.values(state.open)) {
    const { key, kind } = failure;
    if (kind !== "sixth-day-owed") continue;
    const how = "Arranged from Monday 16 November; parents and authority were told in writing.";
    const by = sender(stage, "headteacher", `arranged-${key}`);
    await told(
      stage,
      "arranged",
      seeToFailed(stage.world.deps("staff"), by, { key, shown: latestOf(failure) }, how),
    );
  }
});

/** What is kept in order besides placements. */
export const upkeep: readonly Doing[] = [
  checksStatuses,
  recordsWorkers,
  seesCertificate,
  judgesProviders,
  arranges,
];
