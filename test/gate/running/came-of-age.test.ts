import { afterEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { pupils } from "#casework/commit/streams.ts";
import { factsNow } from "#casework/rules/rules-in-force.ts";
import { pupilStream } from "#domain/streams.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { recordContact } from "#streams/pupil/pupil.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { placementNow } from "../referred.ts";
import { going, type Running, seenNow, underWay } from "./house-running.ts";

let r: Running;
afterEach(() => r.house.close());

const row = async (key: string) =>
  obligationsOf(factsNow(r.house.deps, await placementNow(r.house, r.placement))).find((o) => o.key === key);

const asksOfConsent = async () =>
  (await placementNow(r.house, r.placement)).asks.filter((a) => a.purpose === "consent");

const turns18On = async (date: string): Promise<void> => {
  const { deps, scope } = r.house;
  const [his] = await deps.vault.get(scope, [r.pupil]);
  if (!his) throw new Error("There is no such pupil");
  await deps.vault.put({ ...his, body: { ...(his.body as object), dateOfBirth: date } });
};

const recordsThePupil = async (): Promise<string> => {
  const id = sampleId("contact", "runs-himself");
  const { deps, scope, at } = r.house;
  const body = { name: "Perry runs", source: "Told", email: "perry@family.example" };
  await deps.vault.put({ scope, id, kind: "contact", body, index: [] });
  await execute(deps, pupils, { stream: pupilStream(at, r.pupil), id: "himself", by: staff.lead }, (p) =>
    recordContact(p, {
      id,
      relationship: "pupil",
      parentalResponsibility: "no",
      livesWith: "no",
      mayConsent: "no",
      getsLetters: "yes",
      getsAddress: "yes",
      restricted: "no",
      channel: "email",
      emailNotices: "yes",
    }),
  );
  await r.house.settle();
  return id;
};

describe("A pupil who turns 18 while the placement runs (K4.10)", () => {
  it("is a task of the AP lead on that day; the pupil is asked then and the parent no more; the placement runs on", async () => {
    r = await underWay("recorded");
    const parents = await asksOfConsent();
    await turns18On("2008-10-09");
    await r.house.to("2026-10-08T16:00:00Z");
    expect((await placementNow(r.house, r.placement)).ofAge).toBeUndefined();

    await r.house.to("2026-10-09T09:00:00Z");
    const now = await placementNow(r.house, r.placement);
    expect([now.ofAge, now.phase]).toEqual([true, "active"]);
    expect(await row("O125-of-age")).toMatchObject({ state: "owed", owner: "ap-lead", due: "2026-10-16" });
    expect(await row("O125")).toMatchObject({ state: "met" });
    expect(await asksOfConsent()).toHaveLength(parents.length);

    const himself = await recordsThePupil();
    expect((await asksOfConsent()).slice(parents.length).map((a) => a.to)).toEqual([himself]);
    expect(await row(`O19.${himself}`)).toMatchObject({
      state: "asked",
      owner: "ap-lead",
      title: "Get the agreement of the pupil, who is 18 or older",
    });
    expect(r.house.mails().some((m) => m.to.includes("perry@family.example"))).toBe(true);
    await r.house.to("2026-10-12T07:00:00Z");
    expect(await seenNow(r)).toEqual(going);
  });
});
