import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formNow } from "#casework/choices.ts";
import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { placements } from "#casework/commit/streams.ts";
import { splitPrivate } from "#casework/split-private.ts";
import type { AnswerValue, Field } from "#contracts/form.ts";
import { decided } from "#domain/decision.ts";
import { type FormId, formIds } from "#ids/promise-id.ts";
import { noChoices } from "#promises/choices.ts";
import { placementForms } from "#promises/forms.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, lead, mother, placementNow, recorded, streamOf } from "../referred.ts";
import { canariesOf, canaryOf, expectUnread, isWords, readByOf, signedIn } from "./reading.ts";

let house: House;
let placement: string;

/** Forms whose act is more than a record: where their words stand instead. */
const elsewhere: Readonly<Partial<Record<FormId, string>>> = {
  "consent-received": "answers",
  "consent-settled": "answers",
  "consent-withdrawn": "answers",
  refusal: `recorded/refusal.${mother.id}`,
  route: "",
  waiver: "",
  "notice-shortened": "",
};

/** What has to be answered before a field is asked. */
const conditions = (fields: readonly Field[], { when }: Field): Record<string, AnswerValue> => {
  const other = when && fields.find((f) => f.name === when.field);
  const [value = ""] = when?.is ?? [];
  return other
    ? { ...conditions(fields, other), [other.name]: other.kind === "checkboxes" ? [value] : value }
    : {};
};

/** Keeps a record with a canary in every field for words, as its act would: one for each way in which they are asked. */
const keeps = async (form: FormId): Promise<readonly Field[]> => {
  const made = await formNow(house.deps, house.at, await placementNow(house, placement), form);
  const all = made?.steps.flatMap((s) => s.fields) ?? [];
  const fields = all.filter(isWords);
  for (const field of fields) {
    const { open, said } = splitPrivate(fields, canariesOf(form, [field]));
    const command = { stream: streamOf(house, placement), id: `keeps-${form}-${field.name}`, by: lead };
    const answers = { ...conditions(all, field), ...open };
    await withWords(house.deps, house.scope, said, (words) =>
      execute(house.deps, placements, command, () =>
        decided<PlacementEvent>([
          { type: "form-submitted", form, answers, words: words ? { [form]: words } : {} },
        ]),
      ),
    );
  }
  return fields;
};

/** Read by the safeguarding leads alone. */
const sealed = new Set<string>([
  "address-risk",
  "concern",
  "concern-acknowledged",
  "concern-sorted",
  "concern-shared",
  "emergency-review",
  "lado-told",
  "confidentiality",
  "safeguarding-reference",
  "protection-file",
  "protection-receipt",
]);

const kept = new Map<FormId, readonly Field[]>();

beforeAll(async () => {
  house = await openHouse();
  placement = await atConsent(house);
  const stream = streamOf(house, placement);
  await execute(house.deps, placements, { stream, id: "stands-still", by: "system" }, () =>
    decided([
      { type: "run-stopped", machine: "placement", run: "none", words: { vault: "", hash: "", fields: [] } },
    ]),
  );
  // What is kept here follows no order that a gate could go by: it must not be looked at meanwhile.
  await house.deps.runs.stop("placement", `${placement}-e1`, "StoppedByAdministrator", "v");
  await house.settle();
  for (const form of formIds) if (elsewhere[form] === undefined) kept.set(form, await keeps(form));
}, 120_000);
afterAll(() => house.close());

const plain = () => [...kept].filter(([form]) => !sealed.has(form));

const wordsOf = (all: readonly (readonly [FormId, readonly Field[]])[]) =>
  all.flatMap(([form, fields]) => fields.filter((f) => f.private).map((f) => canaryOf(form, f)));

describe("Every word that staff type stands on the page of its record (K1.4)", () => {
  it("for those who may see the words, whichever form and field it is", async () => {
    const reader = await signedIn(house, "dsl");
    const missing: string[] = [];
    for (const [form, fields] of kept) {
      if (fields.length === 0) continue;
      const { status, text } = await reader.get(`/placements/${placement}/recorded/${form}`);
      expect(status, form).toBe(200);
      for (const field of fields)
        if (!text.includes(canaryOf(form, field))) missing.push(`${form}: ${field.name}`);
    }
    expect(missing).toEqual([]);
  });

  it("and what the safeguarding lead records is read by no lead of the placement", async () => {
    const words = wordsOf([...kept].filter(([form]) => sealed.has(form)));
    expect(words.length).toBeGreaterThan(5);
    await expectUnread(house, "ap-lead", words, [`/placements/${placement}`]);
  });

  it.each(["attendance-officer", "data-manager", "clerk", "referrer", "admin"] as const)(
    "and on no page of the %s, who may not see words about the pupil",
    async (role) => {
      await expectUnread(house, role, wordsOf(plain()), [`/placements/${placement}`]);
    },
  );

  it("an answer that came on paper, what was replied, and how somebody was sought", async () => {
    const now = await placementNow(house, placement);
    const ask = now.asks.find((a) => a.purpose === "consent" && a.to === mother.id)?.id ?? "";
    const today = house.deps.clock.now().toString().slice(0, 10);
    const records = async (form: FormId, answers: Readonly<Record<string, string>>) => {
      const made = await formNow(house.deps, house.at, await placementNow(house, placement), form);
      if (!made) throw new Error(`There is no form ${form}`);
      await recorded(house, placement, made, answers);
    };
    await records("consent-received", {
      ask,
      channel: "phone",
      "received-on": today,
      answer: "question",
      said: "Canary-said",
    });
    const waiting = await (await signedIn(house, "ap-lead")).get(
      `/placements/${placement}/forms/consent-settled`,
    );
    expect(waiting.text).toContain("Canary-said");
    await records("consent-settled", { ask, "replied-on": today, reply: "Canary-reply" });
    await records("consent-received", {
      ask,
      channel: "paper",
      "received-on": today,
      answer: "refuse",
      said: "Canary-no",
    });
    const refusing = await (await signedIn(house, "ap-lead")).get(`/placements/${placement}/forms/refusal`);
    expect(refusing.text).toContain("Canary-no");
    await records("refusal", { ask, "spoken-on": today, reason: "Canary-refusal", next: "direction" });

    const reader = await signedIn(house, "ap-lead");
    const answers = (await reader.get(`/placements/${placement}/answers`)).text;
    for (const word of ["Canary-said", "Canary-reply", "Canary-no", "Monday 7 September 2026"])
      expect(answers, word).toContain(word);
    expect((await reader.get(`/placements/${placement}/recorded/refusal.${mother.id}`)).text).toContain(
      "Canary-refusal",
    );
    await expectUnread(
      house,
      "attendance-officer",
      ["Canary-said", "Canary-reply", "Canary-refusal"],
      [`/placements/${placement}/answers`],
    );
  });
});

describe("The definition of a field for words", () => {
  it("names its reader on every form of a placement (K1.4)", () => {
    for (const form of formIds)
      for (const field of placementForms[form](noChoices)
        .steps.flatMap((s) => s.fields)
        .filter(isWords))
        expect(readByOf(field), `${form}: ${field.name}`).toBeDefined();
  });
});
