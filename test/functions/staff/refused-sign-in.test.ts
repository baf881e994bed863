import { afterEach, describe, expect, it } from "vitest";
import { localCode, localIdentity } from "#adapters/local/identity.ts";
import { staffSignedIn } from "#casework/people/signed-in.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { Caller } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";

const secret = new Uint8Array(32).fill(9);

let house: House;
afterEach(() => house.close());

/** A house whose identity provider lets these in, whoever the school has on its list. */
const whereSignedIn = async (staff: string): Promise<Caller> => {
  house = await openHouse({
    everywhere: (deps) => {
      const people = async () => [{ tenant: "harbour", school: "harbour-view", staff }];
      return { ...deps, identity: localIdentity({ people, secret, clock: deps.clock, ids: deps.ids }) };
    },
  });
  return new Caller(house, handler);
};

const comesBack = async (caller: Caller, staff: string) => {
  const begun = await caller.get("/sign-in?return=/today");
  const state = new URL(begun.location, "http://localhost").searchParams.get("state") ?? "";
  const code = localCode(secret, house.clock, { ...house.at, staff }, state);
  return caller.get(`/signed-in?${new URLSearchParams({ state, code })}`);
};

describe("A refused sign-in (issue 19 H and I)", () => {
  it("of somebody who is not on the list says what they are called, and what to do", async () => {
    const caller = await whereSignedIn("an-object-id-of-theirs");
    const page = await comesBack(caller, "an-object-id-of-theirs");

    expect(page.status).toBe(401);
    expect(page.text).toContain("Ask the administrator of Waymark");
    expect(page.text).toContain("calls you: an-object-id-of-theirs");
    expect(house.log.filter(({ level }) => level === "warn")).toEqual([
      { level: "warn", message: "A sign-in was refused", facts: { reason: "not-known-here" } },
    ]);
  });

  it("lets in who is on the list", async () => {
    const staff = sampleId("staff", "i-vale");
    expect((await comesBack(await whereSignedIn(staff), staff)).location).toBe("/today");
  });

  it("that this browser has not begun leads back to the beginning, with one line in the log", async () => {
    const caller = await whereSignedIn("somebody");
    const page = await caller.get("/signed-in?code=x&state=y");

    expect([page.status, page.text.includes("has not begun the sign-in")]).toEqual([401, true]);
    expect(house.log.map(({ facts }) => facts)).toContainEqual({ reason: "sign-in-not-begun-here" });
  });

  it("finds somebody by an address for which the issuer vouches, in any case of letters; nobody else", async () => {
    await whereSignedIn("somebody");
    const named = (email: string) => staffSignedIn(house.deps, { ...house.at, email });

    expect(await named("I-Vale@Harbour-View.example")).toEqual({
      ...house.at,
      staff: sampleId("staff", "i-vale"),
    });
    expect(await named("somebody@elsewhere.example")).toEqual({ refused: "not-known-here" });
  });
});
