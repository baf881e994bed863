import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { providers } from "#casework/commit/streams.ts";
import { recordProviderFrom, seeCertificateFrom } from "#casework/provider/records.ts";
import { recordStatusesFrom } from "#casework/pupil/enter-pupil.ts";
import { recordForm } from "#casework/record-form.ts";
import { providerStream } from "#domain/streams.ts";
import { providerChoiceForm } from "#promises/provider/provider/form.ts";
import { changeProvider } from "#streams/provider/editing.ts";
import { tideway } from "#test/shared/casework/attendance/placed.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, head, lead, placementNow, pupil, streamOf } from "../referred.ts";
import { owed, recordsForm, underWay } from "../under-way.ts";

let house: House;

beforeEach(async () => {
  house = await openHouse();
});

afterEach(() => house.close());

const sender = () => ({ at: house.at, command: house.deps.ids.id(), by: lead });

const audited = async (outcome: string, on: string): Promise<void> => {
  const record = { provider: tideway, record: "audit" } as const;
  const answers = { on, found: "in words", outcome, signed: "yes", "signed-on": on, "signed-by": "in words" };
  expect(await recordProviderFrom(house.deps, sender(), record, answers)).toBeUndefined();
  await house.settle();
};

const insured = async (until: string): Promise<void> => {
  const today = house.deps.clock.now().toString().slice(0, 10);
  expect(
    await seeCertificateFrom(house.deps, sender(), tideway, "insurance", {
      "seen-on": today,
      on: today,
      until,
    }),
  ).toBeUndefined();
  await house.settle();
};

const chooses = async (placement: string) => {
  const answers = {
    provider: tideway,
    why: "It fits",
    "weekly-cost": 240,
    "value-note": "Less than two others nearby",
    "budget-line": "Alternative provision 4410",
    approval: "Order 1207",
    "parents-views": "They like it",
  };
  const id = house.deps.ids.id();
  const form = providerChoiceForm([]);
  return recordForm(house.deps, {
    stream: streamOf(house, placement),
    id,
    by: lead,
    at: house.at,
    form,
    answers,
  });
};

describe("a provider whose audit failed", () => {
  it("is refused to a new referral, with the reason and who can lift it", async () => {
    await audited("not-satisfactory", "2026-09-07");
    await expect(atConsent(house)).rejects.toThrow(
      /audit of Mon 7 September 2026 was not satisfactory.*AP lead or the headteacher lifts this/,
    );
  });

  it("stops a start that is ahead, until an audit is satisfactory", async () => {
    const placement = await atConsent(house);
    await audited("not-satisfactory", "2026-09-07");
    expect((await owed(house, placement, "O54-start")).state).toBe("owed");
    expect(house.mails().filter((m) => m.id.includes("provider-faulted"))).toHaveLength(2);

    await audited("satisfactory", "2026-09-07");
    expect((await owed(house, placement, "O54-start")).state).toBe("not-applicable");
  });

  it("asks where the pupils learn who are there", async () => {
    const placement = await underWay(house, {});
    await audited("not-satisfactory", "2026-09-07");
    expect(await owed(house, placement, "O54-there")).toMatchObject({ state: "owed", owner: "ap-lead" });

    await recordsForm(
      house,
      placement,
      "provider-alternative",
      { on: "2026-09-07", decision: "another", why: "in words" },
      head,
    );
    expect((await owed(house, placement, "O54-there")).state).toBe("met");
  });
});

describe("a provider whose insurance runs out", () => {
  it("is stopped for new starts from the day after, by itself", async () => {
    await insured("2026-09-20");
    const placement = await atConsent(house);
    await house.to("2026-09-20T12:00:00Z");
    expect((await owed(house, placement, "O54-start")).state).toBe("not-applicable");

    await house.to("2026-09-21T08:00:00Z");
    expect((await owed(house, placement, "O54-start")).state).toBe("owed");
    expect((await placementNow(house, placement)).providerFaults?.faults).toEqual(["insurance"]);

    await insured("2027-09-20");
    expect((await owed(house, placement, "O54-start")).state).toBe("not-applicable");
  });
});

describe("a provider that is not registered", () => {
  it("is stopped when its full-time pupil gains a plan: one with a plan makes registration necessary", async () => {
    const week = { monday: "day", tuesday: "day", wednesday: "day", thursday: "day", friday: "day" };
    const placement = await underWay(house, week);
    const facts = { id: tideway, registered: "no", isSchool: "no", online: "no" } as const;
    const stream = providerStream(house.at.tenant, tideway);
    await execute(house.deps, providers, { stream, id: "not-registered", by: head }, (p) =>
      changeProvider(p, { facts, places: 9, changed: ["registered"] }, { vault: "", hash: "", fields: [] }),
    );
    await house.to("2026-09-08T08:00:00Z");
    expect((await owed(house, placement, "O54-there")).state).toBe("not-applicable");

    await recordStatusesFrom(house.deps, sender(), pupil, { statuses: ["ehcp"] });
    await house.sweep();
    expect((await owed(house, placement, "O54-there")).state).toBe("owed");
  });
});

describe("an open concern about a provider", () => {
  it("refuses it to a new referral until the emergency review lifts it, and says nothing of the concern", async () => {
    const running = await underWay(house, {});
    await recordsForm(house, running, "concern", {
      on: "2026-09-07",
      at: "09:00",
      reference: "S-1",
      safe: "yes",
    });
    const dsl = "p-lund";
    await recordsForm(
      house,
      running,
      "concern-sorted",
      {
        about: "provider",
        allegation: "no",
        "spoken-on": "2026-09-07",
        "written-on": "2026-09-07",
        why: "in words",
      },
      dsl,
    );
    expect((await placementNow(house, running)).frozen).toBe(true);

    const done = await chooses(running);
    expect(done.kind).toBe("refused");
    const { faultsNow } = await import("#casework/provider/faults.ts");
    const [fault] = await faultsNow(house.deps, house.at, tideway, "another");
    expect(fault?.says).toBe("The safeguarding lead has stopped new starts with this provider.");
    expect(fault?.lifts).toContain("emergency review");
  });
});

describe("an audit that the provider has signed (O55)", () => {
  it("is known to the placements there, chosen before or after it", async () => {
    const before = await atConsent(house);
    await audited("satisfactory", "2026-09-07");
    expect((await placementNow(house, before)).audited?.until).toBe("2027-09-06");
    await audited("not-satisfactory", "2026-09-07");
    await audited("satisfactory", "2026-09-07");
    await chooses(before);
    expect((await placementNow(house, before)).audited?.until).toBe("2027-09-06");
  });

  it("is known as soon as the provider is chosen", async () => {
    await audited("satisfactory", "2026-09-07");
    const placement = await atConsent(house);
    expect((await placementNow(house, placement)).audited?.until).toBe("2027-09-06");
  });
});
