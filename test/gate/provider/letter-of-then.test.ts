import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contextOf } from "#casework/compose/context.ts";
import { providerOf } from "#casework/people/people.ts";
import { issuedLetter } from "#casework/placement/notification-letter.ts";
import { placementStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { staff } from "#test/journeys/cast/routes.ts";
import { Caller } from "../caller.ts";
import { placementNow } from "../referred.ts";
import { type Running, underWay } from "../running/house-running.ts";
import { tideway } from "../running/set-up-sent.ts";

let r: Running;
beforeEach(async () => {
  r = await underWay("recorded");
});
afterEach(() => r.house.close());

const letter = async (): Promise<string> => {
  const { deps, at } = r.house;
  const [issued] = (await placementNow(r.house, r.placement)).letters;
  if (!issued) throw new Error("No letter was issued");
  const c = await contextOf(deps, placementStream(at, r.placement));
  return letterText(await issuedLetter(deps, c, issued, issued.to[0] ?? ""));
};

const change = async (more: Readonly<Record<string, string>>) => {
  const lead = await new Caller(r.house, handler).signIn(staff.lead);
  const page = `/providers/${tideway}/edit`;
  const { values } = await lead.sees(page);
  const body = { ...(values as object), places: 6, ...more, reason: "moved", command: r.house.deps.ids.id() };
  const { status, text } = await lead.postJson(page, body);
  expect([status, text]).toEqual([200, expect.anything()]);
  await r.house.settle();
};

describe("a letter that was issued", () => {
  it("is read with the provider of then, however often its record has changed since (K2.1)", async () => {
    const { tenant } = r.house.at;
    const before = await letter();
    const then = await providerOf(r.house.deps, tenant, tideway);
    expect(before).toContain(then?.name);

    await change({ name: "Tideway House", phone: "01632 960999" });
    await change({ name: "Tideway Hall", address: "2 New Quay\nHarbour\nHV1 2AB" });

    expect((await providerOf(r.house.deps, tenant, tideway))?.name).toBe("Tideway Hall");
    expect(await letter()).toBe(before);
  });
});
