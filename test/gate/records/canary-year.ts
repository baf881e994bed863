import { Temporal } from "temporal-polyfill";
import { recordReply } from "#casework/attendance/record-reply.ts";
import { formNow } from "#casework/choices.ts";
import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { failures, placements, signOffs } from "#casework/commit/streams.ts";
import { keepDraft } from "#casework/drafts/drafts.ts";
import { keepFile, uploadFormFor } from "#casework/placement/evidence-files.ts";
import { splitPrivate } from "#casework/split-private.ts";
import type { AnswerValue, Field } from "#contracts/form.ts";
import { decided } from "#domain/decision.ts";
import { noteFailure, seeToFailure } from "#domain/failures/failures.ts";
import { failuresStream, registerStream, signOffStream } from "#domain/streams.ts";
import { formIds } from "#ids/promise-id.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { SignOffEvent } from "#streams/provider/sign-off-events.ts";
import { registerId } from "#streams/register/state.ts";
import type { House } from "../house.ts";
import { atConsent, father, head, lead, mother, placementNow, pupil, streamOf } from "../referred.ts";
import { until } from "../under-way.ts";
import { type Upload, upload } from "../upload.ts";
import { canariesOf } from "../words/reading.ts";

export const tideway = sampleId("provider", "tideway-nurture");

/** The school day on which the provider is asked. */
const day = "2026-10-06";

const put = async (
  { deps, scope }: House,
  id: string,
  change: Readonly<Record<string, unknown>>,
  index?: string[],
) => {
  const [record] = await deps.vault.get(scope, [id]);
  if (!record) throw new Error(`There is no ${id}`);
  await deps.vault.put({
    ...record,
    body: { ...record.body, ...change },
    ...(index ? { index } : {}),
  });
};

/** Words of every kind of place, besides those of the forms. */
export const planted: readonly string[] = [
  ...["Canarygiven", "Canaryfamily", "Canarymother", "Canary-source", "Canaryfather", "Canary Street"],
  ...["Canary-file.pdf", "Canary-bytes", "Canary-what", "Canary-typed", "Canary-absent", "Canary-safety"],
  ...[
    "Canary-why",
    "Canary-news",
    "Canary-seen-to",
    "Canary-draft",
    "canarygiven",
    "canary.m@family.example",
  ],
];

/** The sample's pupil and both parents, each with canaries in all that the vault holds of them. */
const named = async (house: House): Promise<void> => {
  await put(house, pupil, { givenName: "Canarygiven", familyName: "Canaryfamily" }, [
    "canarygiven",
    "canaryfamily",
  ]);
  await put(house, mother.id, {
    name: "Mrs Canarymother",
    source: "Canary-source",
    email: "canary.m@family.example",
  });
  await put(house, father.id, { name: "Mr Canaryfather", address: "1 Canary Street" });
};

const paper: Upload = {
  name: "Canary-file.pdf",
  bytes: new TextEncoder().encode("%PDF-1.7\n1 0 obj (Canary-bytes) endobj\n%%EOF"),
};

const keepsFile = async (house: House, placement: string): Promise<void> => {
  const place = { at: house.at, placement };
  const form = await uploadFormFor(house.deps, place, "keptfile", "/x");
  await upload(house, form.fields, paper);
  const done = await keepFile(
    house.deps,
    { ...place, file: "keptfile", id: "keeps-file", by: lead, about: "" },
    "Canary-what",
  );
  if (done.kind !== "recorded") throw new Error(JSON.stringify(done));
  // Another that nobody keeps.
  const second = await uploadFormFor(house.deps, place, "waitingfile", "/x");
  await upload(house, second.fields, paper);
};

const answersRegister = async (house: House): Promise<void> => {
  const stream = registerStream(house.at, registerId(tideway, day));
  const base = { pupil, session: "morning" } as const;
  const said = await recordReply(
    house.deps,
    { stream, id: "says-absent", by: tideway },
    {
      channel: "link",
      name: "Canary-typed",
      marks: [{ ...base, mark: "absent", reason: "Canary-absent" }],
      safety: { flag: "child", pupils: [pupil], said: { "safety-words": "Canary-safety" } },
    },
  );
  const corrected = await recordReply(
    house.deps,
    { stream, id: "corrects", by: lead },
    { channel: "school", why: "Canary-why", marks: [{ ...base, mark: "late", minutes: 5 }] },
  );
  for (const done of [said, corrected]) if (done.kind !== "recorded") throw new Error(JSON.stringify(done));
};

const tellsNews = async ({ deps, at, scope }: House): Promise<void> => {
  const stream = signOffStream(at, tideway);
  await withWords(deps, scope, { what: "Canary-news" }, (words) =>
    execute(deps, signOffs, { stream, id: "tells", by: tideway }, () =>
      decided<SignOffEvent>([
        {
          type: "provider-told",
          what: "incident",
          on: day,
          how: "link",
          pupils: [pupil],
          ...(words ? { words } : {}),
        },
      ]),
    ),
  );
};

const failed = async ({ deps, at, scope }: House, placement: string): Promise<void> => {
  const command = (id: string) => ({ stream: failuresStream(at), id, by: lead });
  const about = { key: `run-died-${placement}`, kind: "run-died" as const, roles: ["admin" as const] };
  await execute(deps, failures, command("fails"), (s) =>
    noteFailure(s, {
      ...about,
      ...{ urgent: false, placement, promise: "active", person: "", link: `/placements/${placement}` },
      ...{ ref: "r", stream: "" },
    }),
  );
  await withWords(deps, scope, { how: "Canary-seen-to" }, (words) =>
    execute(deps, failures, command("seen"), (s) =>
      seeToFailure(s, { key: about.key, shown: "r" }, words ?? { vault: "", hash: "", fields: [] }),
    ),
  );
};

/** Something for every question that takes no words. */
const plain = (field: Field): AnswerValue => {
  if (field.kind === "date") return "2026-12-07";
  if (field.kind === "time") return "10:00";
  if (field.kind === "number") return field.min ?? 1;
  if (field.kind === "email") return "canary.typed@family.example";
  if (field.kind === "tel") return "01632 960123";
  if (field.kind === "text") return "Manager";
  const first = "options" in field ? (field.options[0]?.value ?? "") : "";
  return field.kind === "checkboxes" ? [first] : first;
};

/** Every form of a placement, with a canary in every field for words. */
const everyForm = async (house: House, placement: string): Promise<void> => {
  for (const form of formIds) {
    const made = await formNow(house.deps, house.at, await placementNow(house, placement), form);
    const fields = made?.steps.flatMap((s) => s.fields) ?? [];
    const answers = {
      ...Object.fromEntries(fields.map((f) => [f.name, plain(f)])),
      ...canariesOf(
        form,
        fields.filter((f) => f.private),
      ),
    };
    const { open, said } = splitPrivate(fields, answers);
    const command = { stream: streamOf(house, placement), id: `keeps-${form}`, by: lead };
    await withWords(house.deps, house.scope, said, (words) =>
      execute(house.deps, placements, command, () =>
        decided<PlacementEvent>([
          { type: "form-submitted", form, answers: open, words: words ? { [form]: words } : {} },
        ]),
      ),
    );
  }
};

const appends = async (house: House, placement: string, id: string, events: readonly PlacementEvent[]) => {
  await execute(house.deps, placements, { stream: streamOf(house, placement), id, by: head }, () =>
    decided(events),
  );
  await house.settle();
};

const stopped = {
  type: "run-stopped",
  machine: "placement",
  run: "none",
  words: { vault: "", hash: "", fields: [] },
} as const;

/** A placement from referral to its end, with words in every field that there is; gives its id. */
export const canaryYear = async (house: House): Promise<string> => {
  await named(house);
  const placement = await atConsent(house);
  await appends(
    house,
    placement,
    "under-way",
    until({ start: day, end: "2026-12-15" }, [mother.id, father.id]),
  );
  await house.to("2026-10-05T16:00:00Z");
  await house.sweep();
  await house.to(`${day}T09:30:00Z`);
  await answersRegister(house);
  await house.settle();
  await appends(house, placement, "stands-still", [stopped]);
  await everyForm(house, placement);
  await keepsFile(house, placement);
  await tellsNews(house);
  await failed(house, placement);
  const { deps, scope } = house;
  await keepDraft(
    deps,
    { scope, staff: lead },
    {
      path: `/placements/${placement}/forms/plan`,
      title: "Plan",
      placement,
      seconds: 1e10,
      sealed: "Canary-draft",
    },
  );
  await house.settle();
  await appends(house, placement, "closes", [
    { type: "gate-closed", phase: "active", cycle: 1, next: "closed" },
  ]);
  return placement;
};

/** All the time that law asks has passed: the pupil is 26. */
export const later = (house: House, to = "2046-03-05T09:00:00Z"): void =>
  house.clock.set(Temporal.Instant.from(to));
