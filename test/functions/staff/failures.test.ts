import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failures, read } from "#casework/commit/streams.ts";
import { noteFailed } from "#casework/failures/note-failure.ts";
import { failureOfRun } from "#casework/failures/of-runs.ts";
import { noteStuck } from "#casework/failures/stuck-mails.ts";
import { failuresStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller, hiddenOf } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { lead, opened, placementNow, streamOf } from "#test/gate/referred.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await opened(house);
  await noteFailed(house.deps, house.at, failureOfRun(house.at, await placementNow(house, placement)));
});
afterEach(() => house.close());

const as = (mailbox: string) => new Caller(house, handler).signIn(sampleId("staff", mailbox));

type Item = { readonly title: string; readonly href: string; readonly who: string };
const today = async (by: Caller): Promise<readonly Item[]> =>
  ((await by.sees("/today")).items as readonly Item[]).filter((i) => i.href.startsWith("/failures/"));

describe("something that failed for good", () => {
  it("is on Today of those whose task it is, by name where they may know it, and of nobody else", async () => {
    const byLead = await today(await as("r-flint"));
    const byAdmin = await today(await as("j-pike"));

    expect(byLead.map((i) => i.title)).toEqual(["A placement has stopped by itself"]);
    expect(byLead[0]?.who).toContain("Marlow");
    expect(byAdmin[0]?.who).not.toContain("Marlow");
    expect(await today(await as("d-marsh"))).toEqual([]);
  });

  it("has a page that says what to do and leads to where it is done; others do not find it", async () => {
    const [item] = await today(await as("r-flint"));
    const page = await (await as("r-flint")).get(item?.href ?? "");

    expect(page.status).toBe(200);
    for (const text of [
      "A placement has stopped by itself",
      "It stood at: Referral",
      `/placements/${placement}`,
    ])
      expect(page.text).toContain(text);
    const byAdmin = await (await as("j-pike")).get(item?.href ?? "");
    expect(byAdmin.text).toContain(`/runs/placement/${placement}-e1`);
    expect((await (await as("d-marsh")).get(item?.href ?? "")).status).toBe(404);
  });

  it("is over once somebody says how they have seen to it; what they say is in the vault, not in the ledger", async () => {
    const caller = await as("r-flint");
    const [item] = await today(caller);
    const href = item?.href ?? "";
    const form = await caller.get(href);
    const empty = await caller.post(href, { ...hiddenOf(form.text), how: "" });
    const sent = await caller.post(href, { ...hiddenOf(form.text), how: "Rang Mrs Canary" });

    expect(empty.status).toBe(422);
    expect(sent.status).toBe(303);
    expect(await today(caller)).toEqual([]);
    const { commits } = await read(house.deps, failures, failuresStream(house.at));
    const over = commits.find((c) => c.events.some((e) => e.type === "failure-over"));
    expect(over).toMatchObject({ by: lead, events: [{ type: "failure-over", how: "seen-to" }] });
    expect(JSON.stringify(commits)).not.toContain("Canary");
  });

  it("is kept open, with what was typed, where more of it failed after the page was opened (K1.2)", async () => {
    const caller = await as("r-flint");
    const [item] = await today(caller);
    const href = item?.href ?? "";
    const form = await caller.get(href);
    const failure = failureOfRun(house.at, await placementNow(house, placement));
    await noteFailed(house.deps, house.at, { ...failure, ref: "after-the-look" });
    const stale = await caller.post(href, { ...hiddenOf(form.text), how: "Rang the office" });

    expect(stale.status).toBe(422);
    expect(stale.text).toContain("More has failed since you opened this page");
    expect(stale.text).toContain("Rang the office");
    expect(stale.text).toContain("This has happened 2 times.");
    expect((await caller.post(href, { ...hiddenOf(stale.text), how: "Rang the office" })).status).toBe(303);
    expect(await today(caller)).toEqual([]);
  });

  it("names each mail that waits, where one task stands for all of a school: which, for whom, of whose placement (K1.2)", async () => {
    const mail = { key: "waits-1", notice: "provider-end", to: "provider", facts: { placement } } as const;
    const stream = streamOf(house, placement);
    // A sender has it in hand: else the house's own would try it while the pages are read.
    const takenAt = house.clock.now().toString();
    const unsent = { stream, mail, tries: 3, owedAt: "2026-09-07T06:00:00Z", takenAt };
    await house.deps.effects.putIfAbsent({ kind: "unsent", scope: house.scope, key: mail.key, body: unsent });
    await noteStuck(house.deps, unsent);
    const page = await (await as("r-flint")).sees("/failures/mail-stuck");

    expect(page.failure).toMatchObject({
      waits: [{ placement, promise: "provider-end", person: "provider", link: `/placements/${placement}` }],
    });
    expect((await (await as("r-flint")).get("/failures/mail-stuck")).text).toContain(
      "for the provider, about",
    );
  });
});
