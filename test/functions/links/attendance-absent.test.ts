import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { pupils } from "#casework/commit/streams.ts";
import { recordContact } from "#domain/pupil/pupil.ts";
import { slotOf } from "#domain/register/state.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import type { House } from "#test/gate/house.ts";
import {
  mailsTo,
  officeMail,
  registerOf,
  safeguardingMail,
} from "#test/shared/casework/attendance/placed.ts";
import { atTideway, date, finley, maisie, opened, sent, standing } from "./at-tideway.ts";

let house: House;
beforeEach(async () => {
  house = await atTideway();
});
afterEach(() => house.close());

describe("An absence that a provider reports", () => {
  it("reaches both parents of the child, the office, and nobody who may not be contacted (O72, O76)", async () => {
    const at = await opened(house);
    await sent(at, {
      [`${finley}-morning`]: "absent",
      [`${finley}-morning-reason`]: "Missed the bus",
      [`${maisie}-morning`]: "absent",
    });
    await house.settle();
    const told = (await mailsTo(house)).filter((m) => m.subject === "Please ring us today");

    expect(told.flatMap((m) => m.to).sort()).toEqual([
      "ivy.thorne@family.example",
      "jodie.marlow@family.example",
      "sean.marlow@family.example",
    ]);
    for (const { text } of told) expect(text).not.toMatch(/Finley|Marlow|Maisie|Quill|Tideway|bus/);
    const alert = (await mailsTo(house, safeguardingMail))[0];
    expect(alert?.to).toContain(officeMail);
    expect(alert?.text).toContain("MQ: ring first");
  });

  it("keeps the reason in the vault, where it can be erased", async () => {
    const at = await opened(house);
    await sent(at, {
      [`${finley}-morning`]: "absent",
      [`${finley}-morning-reason`]: "Missed the bus",
      [`${maisie}-morning`]: "present",
    });
    const { words } = slotOf(await registerOf(house, date), finley, "morning").entries[0] ?? {};

    expect(await wordsOf(house.deps, house.scope, [words])).toEqual({ reason: "Missed the bus" });
    await house.deps.vault.erase(house.scope, words?.vault ?? "");
    expect(await wordsOf(house.deps, house.scope, [words])).toEqual({});
  });

  it("is not told to a parent who has been restricted before the mail goes", async () => {
    const stream = `${house.scope}/pupil/${finley}`;
    const father = sampleId("contact", "marlow-s");
    await execute(house.deps, pupils, { stream, id: "restrict-father", by: "t" }, (p) => {
      const known = p.contacts.find((c) => c.id === father);
      return known
        ? recordContact(p, { ...known, restricted: "yes" })
        : { kind: "refused", message: "unknown" };
    });
    await sent(await opened(house), { [`${finley}-morning`]: "absent", [`${maisie}-morning`]: "present" });
    await house.settle();

    expect(await mailsTo(house, "sean.marlow@family.example")).toEqual([]);
    expect(await mailsTo(house, "jodie.marlow@family.example")).toHaveLength(1);
  });

  it("that proves wrong is put right with the parents", async () => {
    const at = await opened(house);
    const present = { [`${maisie}-morning`]: "present" };
    await sent(at, { ...present, [`${finley}-morning`]: "absent" });
    await house.settle();
    await sent(at, { ...present, [`${finley}-morning`]: "late", [`${finley}-morning-minutes`]: "30" });
    await house.settle();

    expect((await mailsTo(house, "jodie.marlow@family.example")).map((m) => m.subject)).toEqual([
      "Please ring us today",
      "Our mail of today: all is well",
    ]);
  });
});

describe("A provider that is closed", () => {
  it("confirms nobody, and the office looks for every child", async () => {
    const { browser, path } = await opened(house);
    const done = await sent({ browser, path: `${path}/closed` }, { closed: "day" });
    expect(done.status).toBe(303);
    expect((await browser.get(done.location)).text).toContain("Your site is closed");
    await house.settle();

    expect([
      await standing(house, finley),
      await standing(house, finley, "afternoon"),
      await standing(house, maisie),
    ]).toEqual(["closed", "closed", "closed"]);
    expect((await mailsTo(house, officeMail)).at(-1)?.text).toContain("The provider is closed today");
    expect((await mailsTo(house)).filter((m) => m.subject === "Please ring us today")).toEqual([]);
  });
});
