import { afterEach, describe, expect, it } from "vitest";
import type { Field } from "#contracts/form.ts";
import { consentForm } from "#contracts/forms/consent.ts";
import { safetyFields } from "#contracts/forms/safety/tick.ts";
import { evidenceLinkForm } from "#promises/general-page-form.ts";
import { opened } from "#test/functions/links/reader.ts";
import type { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, changed, father, mother } from "../referred.ts";
import { canariesOf, canaryOf, expectUnread, foundBy, isWords, readByOf } from "./reading.ts";

let house: House;
afterEach(() => house.close());

type At = { readonly browser: Caller; readonly path: string };

/** The names of a form's questions as its own page describes them. */
const asked = async ({ browser, path }: At): Promise<readonly string[]> => {
  const { form } = (await browser.sees(path)) as unknown as {
    form: { fields: { properties: Readonly<Record<string, { enum?: readonly string[] }>> } };
  };
  return Object.keys(form.fields.properties);
};

/** Sends a form as JSON, with a canary in every one of these fields for words that its page asks. */
const sends = async (at: At, form: string, fields: readonly Field[], more: object): Promise<void> => {
  const names = await asked(at);
  const canaries = Object.entries(canariesOf(form, fields)).filter(([name]) => names.includes(name));
  const body = { ...Object.fromEntries(canaries), ...more, command: house.deps.ids.id() };
  const done = await at.browser.postJson(at.path, body);
  expect(done.status, done.text.slice(0, 600)).toBe(200);
  await house.settle();
};

/** Each field that is somebody's task is found from that person's tasks or mails. */
const expectRead = async (form: string, fields: readonly Field[]): Promise<void> => {
  for (const field of fields.filter(isWords)) {
    const readBy = readByOf(field);
    if (readBy?.how !== "task") continue;
    const where = await foundBy(house, readBy.whose, canaryOf(form, field));
    expect(where, `${form}: ${field.name}, for ${readBy.whose}`).not.toBe("");
  }
};

const without = (fields: readonly Field[], ...names: readonly string[]) =>
  fields.filter((f) => !names.includes(f.name));

const only = (fields: readonly Field[], ...names: readonly string[]) =>
  fields.filter((f) => names.includes(f.name));

const consentFields = consentForm.steps.flatMap((s) => s.fields);

const safety = safetyFields();

const wordOf = (form: string, name: string): string => `Canary-${name}-${form}`;

describe("Every word of a parent reaches whoever must act (K1.4)", () => {
  it.each([
    ["question", { answer: "question" }, ["question"]],
    ["call-me", { answer: "call-me" }, ["call-when"]],
    ["refuse", { answer: "refuse" }, ["reason"]],
  ] as const)(
    "%s: the words stand on the page of the AP lead’s task, and nobody else’s",
    async (_, said, own) => {
      house = await openHouse();
      const placement = await atConsent(house);
      const form = `consent-${said.answer}`;
      const fields = only(consentFields, ...own, "typed-name");
      await sends(await opened(house, mother.email), form, fields, said);

      await expectRead(form, fields);
      const words = fields.map((f) => canaryOf(form, f));
      await expectUnread(house, "attendance-officer", words, [
        `/placements/${placement}`,
        `/placements/${placement}/answers`,
      ]);
      await expectUnread(house, "clerk", words);
    },
  );

  it("a wish to talk before signing, and a question with it, are the AP lead’s task until they have replied", async () => {
    house = await openHouse({ profile: "crestwood-2025" });
    await changed(house, father.id, { mayConsent: "no" });
    const placement = await atConsent(house);
    await sends(await opened(house, mother.email), "agree", [], { answer: "agree", "typed-name": "Jodie" });
    const asks = ["evidence-o20", "evidence-o31", "evidence-o32"];
    const fields = without(
      evidenceLinkForm(asks).steps.flatMap((s) => s.fields),
      "safety-words",
    );
    const answers = Object.fromEntries(asks.map((id) => [`${id}-answer`, "talk"]));
    await sends(await opened(house, mother.email), "evidence", fields, answers);

    await expectRead("evidence", fields);
    const page = `/placements/${placement}/forms/consent-settled`;
    expect(await foundBy(house, "ap-lead", wordOf("evidence", "call-when"))).toBe(page);
  });
});

describe("What somebody outside ticks as a matter of safety (K1.4)", () => {
  const told = [...only(consentFields, "question", "typed-name"), ...only(safety, "safety-words")];

  it("of a child: the safeguarding lead reads it at once, and the AP lead the question", async () => {
    house = await openHouse();
    const placement = await atConsent(house);
    await sends(await opened(house, mother.email), "scared", told, { answer: "question", safety: ["child"] });

    const urgent = house.mails().find((m) => m.id.includes("concern-told"));
    expect(urgent?.subject).toBe("Urgent, about safety: please open this now");
    for (const name of ["question", "safety-words"])
      expect(await foundBy(house, "dsl", wordOf("scared", name)), name).toBe(
        `/placements/${placement}/forms/concern-acknowledged`,
      );
    expect(await foundBy(house, "ap-lead", wordOf("scared", "question"))).not.toBe("");
    await expectUnread(house, "ap-lead", [wordOf("scared", "safety-words")], [`/placements/${placement}`]);
  });

  it("of an adult: the safeguarding lead alone reads any of it, and nothing is to be shared with the provider", async () => {
    house = await openHouse();
    const placement = await atConsent(house);
    await sends(await opened(house, mother.email), "adult", told, { answer: "question", safety: ["adult"] });

    const words = ["question", "safety-words"].map((name) => wordOf("adult", name));
    for (const word of words) expect(await foundBy(house, "dsl", word), word).not.toBe("");
    await expectUnread(house, "ap-lead", words, [`/placements/${placement}`]);
    const lead = await foundBy(house, "ap-lead", "the words are with the safeguarding lead");
    expect(lead).toBe(`/placements/${placement}/forms/consent-settled`);
    const toProvider = house.mails().filter((m) => m.to.some((to) => to.includes("tideway")));
    for (const { id } of toProvider)
      expect(new TextDecoder().decode(house.mailbox.find(id)?.raw)).not.toContain("Canary");
    const dsl = await foundBy(house, "dsl", words[0] ?? "");
    expect(dsl).toContain("concern-acknowledged");
  });
});
