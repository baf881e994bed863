import { afterEach, describe, expect, it } from "vitest";
import { formNow } from "#casework/choices.ts";
import { execute } from "#casework/commit/execute.ts";
import { withWords } from "#casework/commit/kept-words.ts";
import { placements } from "#casework/commit/streams.ts";
import type { Field } from "#contracts/form.ts";
import { withSafety } from "#contracts/forms/safety/tick.ts";
import { decided } from "#domain/decision.ts";
import { providerNewsForm } from "#functions/web/links/news/load.ts";
import { answeredByProvider } from "#promises/deciding/following-from.ts";
import type { FormPurpose, PlacementEvent } from "#streams/placement/events/events.ts";
import { atTideway, finley, maisie, opened as openedAtTideway } from "#test/functions/links/at-tideway.ts";
import { opened } from "#test/functions/links/reader.ts";
import { providerAnswers } from "#test/journeys/cast/before-start.ts";
import { tideway, tidewayMail } from "#test/shared/casework/attendance/placed.ts";
import { bothAgree } from "../answers.ts";
import type { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, placementNow, streamOf } from "../referred.ts";
import { recordsForm, underWay } from "../under-way.ts";
import { canariesOf, canaryOf, expectUnread, foundBy, isWords, readByOf, signedIn } from "./reading.ts";

let house: House;
afterEach(() => house.close());

const wordOf = (form: string, name: string): string => `Canary-${name}-${form}`;

type At = { readonly browser: Caller; readonly path: string };

const sends = async ({ browser, path }: At, body: object): Promise<void> => {
  const done = await browser.postJson(path, { ...body, command: house.deps.ids.id() });
  expect(done.status, JSON.stringify(done.model.errors)).toBe(200);
  await house.settle();
};

/** Each field that is somebody's task is found from that person's tasks or mails. */
const expectRead = async (
  form: string,
  fields: readonly Field[],
  names: readonly string[],
): Promise<void> => {
  const judged = fields.filter((f) => isWords(f) && names.includes(f.name));
  for (const field of judged) {
    const readBy = readByOf(field);
    if (readBy?.how !== "task") continue;
    const where = await foundBy(house, readBy.whose, canaryOf(form, field));
    expect(where, `${form}: ${field.name}, for ${readBy.whose}`).not.toBe("");
  }
};

/** A question to the provider of a placement, as a gate asks it. */
const asks = async (placement: string, purpose: FormPurpose): Promise<At> => {
  const ask = `${placement}-${purpose}-words`;
  const command = { stream: streamOf(house, placement), id: `asks-${purpose}`, by: "system" };
  const [due, expires] = ["2026-10-20T21:00:00Z", "2026-12-20T21:00:00Z"];
  await execute(house.deps, placements, command, () =>
    decided(
      [{ type: "asked", ask, purpose, to: "provider", due, expires }],
      [{ key: `${ask}-mail`, notice: "provider-request", to: "provider", facts: { placement, ask } }],
    ),
  );
  await house.settle();
  return opened(house, tidewayMail);
};

const answers: Readonly<Partial<Record<FormPurpose, object>>> = {
  "progress-report": { "covers-to": "2026-10-08", "sessions-attended": 3, "sessions-missed": 1 },
  "final-report": { "sessions-attended": 30, "sessions-missed": 1 },
  "data-returned": { became: "kept", "done-on": "2026-10-08" },
};

const running = async (h: House): Promise<string> => {
  const placement = await underWay(h, { start: "2026-10-06", end: "2026-10-13" });
  await h.to("2026-10-08T09:00:00Z");
  return placement;
};

const atEnd = async (h: House): Promise<string> => {
  const placement = await running(h);
  await recordsForm(h, placement, "end", { "last-day": "2026-10-08", why: "achieved" });
  await h.to("2026-10-09T09:00:00Z");
  return placement;
};

/** How a placement comes to where each is asked. */
const brought: Readonly<Record<FormPurpose, (h: House) => Promise<string>>> = {
  "provider-checks": atConsent,
  "provider-agreement": atConsent,
  "progress-report": running,
  "final-report": atEnd,
  "data-returned": atEnd,
};

describe("Every word of a provider reaches whoever must act (K1.4)", () => {
  it("its answers before a start are read where they are judged", async () => {
    house = await openHouse();
    const placement = await atConsent(house);
    await bothAgree(house, placement);
    await house.settle();
    const form = await formNow(house.deps, house.at, await placementNow(house, placement), "provider-checks");
    const fields = form?.steps.flatMap((s) => s.fields) ?? [];
    const told = canariesOf("checks", fields);
    const asked = Object.fromEntries(Object.entries(told).filter(([name]) => name in providerAnswers));
    await sends(await opened(house, tidewayMail), { ...providerAnswers, ...asked });

    expect(Object.keys(asked).length).toBeGreaterThan(1);
    await expectRead("checks", fields, Object.keys(asked));
    await expectUnread(house, "clerk", Object.values(asked));
  });

  it.each(Object.keys(answers) as FormPurpose[])(
    "%s: each word is on the page of its reader’s task",
    async (purpose) => {
      house = await openHouse();
      const placement = await brought[purpose](house);
      const at = await asks(placement, purpose);
      const form = await formNow(house.deps, house.at, await placementNow(house, placement), purpose);
      const fields = form ? withSafety(form).steps.flatMap((s) => s.fields) : [];
      const words = canariesOf(purpose, fields);
      await sends(at, { ...words, ...answers[purpose], safety: ["child"] });

      await expectRead(purpose, fields, Object.keys(words));
      const who = await signedIn(house, "ap-lead");
      const page = (await who.get(`/placements/${placement}/recorded/${purpose}`)).text;
      for (const field of fields.filter((f) => isWords(f) && f.name !== "safety-words"))
        expect(page, field.name).toContain(words[field.name]);
      await expectUnread(house, "ap-lead", [wordOf(purpose, "safety-words")], [`/placements/${placement}`]);
      await expectUnread(house, "attendance-officer", Object.values(words), [`/placements/${placement}`]);
    },
  );

  it("why it cannot agree to the terms is read on the page with the terms", async () => {
    house = await openHouse();
    const placement = await atConsent(house);
    const form = "provider-agreement";
    const command = { stream: streamOf(house, placement), id: "cannot-agree", by: "provider" };
    await withWords(house.deps, house.scope, { reason: wordOf("terms", "reason") }, (words) =>
      execute(house.deps, placements, command, (p) =>
        decided<PlacementEvent>(
          [
            {
              type: "form-submitted",
              form,
              answers: { agreed: "no" },
              words: words ? { [form]: words } : {},
            },
          ],
          answeredByProvider(p, { form, answers: {}, said: [], by: "provider" }),
        ),
      ),
    );
    await house.settle();

    expect(await foundBy(house, "ap-lead", wordOf("terms", "reason"))).toBe(
      `/placements/${placement}/forms/provider-agreement`,
    );
  });

  it("what it says of the day’s absences is on the page of the office’s task, and of safety on the safeguarding lead’s", async () => {
    house = await atTideway();
    const at = await openedAtTideway(house);
    await sends(at, {
      [`${finley}-morning`]: "absent",
      [`${maisie}-morning`]: "unknown",
      [`${finley}-morning-reason`]: "Canary-reason",
      "typed-name": "Canary-name",
      safety: ["child"],
      "safety-pupils": [finley],
      "safety-words": "Canary-safety",
    });

    expect(await foundBy(house, "attendance-officer", "Canary-reason")).toContain("/attendance");
    expect(await foundBy(house, "dsl", "Canary-safety")).toContain("/forms/concern-acknowledged");
    await expectUnread(house, "attendance-officer", ["Canary-safety"]);
    await expectUnread(house, "ap-lead", ["Canary-safety"]);
  });

  it.each([
    ["staff", { what: "staff", checked: "no" }, ["who"]],
    ["site", { what: "site" }, ["site"]],
  ] as const)(
    "news of %s is a task with its words, its answer and its writer, until somebody has seen to it",
    async (what, said, own) => {
      house = await atTideway();
      const at = await openedAtTideway(house);
      const news = { browser: at.browser, path: at.path.replace("/attendance", "/news") };
      const fields = providerNewsForm([]).steps.flatMap((s) => s.fields);
      const names = [...own, "typed-name", "safety-words"];
      const words = Object.fromEntries(
        Object.entries(canariesOf(what, fields)).filter(([n]) => names.includes(n)),
      );
      await sends(news, { ...words, ...said, safety: ["adult"] });

      await expectRead(what, fields, names);
      const task = await foundBy(house, "ap-lead", wordOf(what, own[0]));
      expect(task).toMatch(new RegExp(`^/providers/${tideway}/told/\\d+$`));
      const lead = await signedIn(house, "ap-lead");
      const { text } = await lead.get(task);
      expect(text).toContain(wordOf(what, "typed-name"));
      if (what === "staff") expect(text).toContain("The checks of new staff are not done.");
      await expectUnread(house, "ap-lead", [wordOf(what, "safety-words")], [`/providers/${tideway}`]);
      expect(house.mails().find((m) => m.id.includes("told-"))?.subject).toContain("Urgent");

      const done = await lead.postJson(task, { how: "Canary-done", command: "seen-to-1" });
      expect(done.status, done.text).toBe(200);
      expect((await lead.get(`/providers/${tideway}`)).text).toContain("Canary-done");
      const today = (await lead.sees("/today")) as unknown as { items: { href: string }[] };
      expect(today.items.map((i) => i.href)).not.toContain(task);
    },
  );

  it("new staff whose checks are not done cannot wait (K1.4)", async () => {
    house = await atTideway();
    const at = await openedAtTideway(house);
    const news = { browser: at.browser, path: at.path.replace("/attendance", "/news") };
    await sends(news, { what: "staff", who: "Amira", checked: "no", "typed-name": "Lena" });
    expect(house.mails().find((m) => m.id.includes("told-"))?.subject).toBe(
      "Urgent, about safety: please open this now",
    );
  });
});
