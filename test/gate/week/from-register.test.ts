import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { registerRows } from "#casework/views/register-rows.ts";
import { registerStream } from "#domain/streams.ts";
import { handler } from "#functions/web/staff/handler.ts";
import { sampleId } from "#infra/local/seed/sample-id.ts";
import { marking } from "#infra/simulate/people/acts.ts";
import type { Obligation } from "#promises/obligations/obligation.ts";
import { registerId } from "#streams/register/state.ts";
import { Caller } from "../caller.ts";
import { type House, openHouse } from "../house.ts";
import { pupil } from "../referred.ts";
import { underWay } from "../under-way.ts";

const provider = sampleId("provider", "tideway-nurture");

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await underWay(house, {});
});
afterEach(() => house.close());

const rows = async (...keys: readonly string[]) => {
  const caller = await new Caller(house, handler).signIn(sampleId("staff", "r-flint"));
  const all = (await caller.sees(`/placements/${placement}`)).obligations as readonly Obligation[];
  return Object.fromEntries(
    all.filter((o) => keys.includes(o.key)).map((o) => [o.key, `${o.state}${o.late ? " late" : ""}`]),
  );
};

const whyOf = async (key: string): Promise<string | undefined> => {
  const caller = await new Caller(house, handler).signIn(sampleId("staff", "r-flint"));
  const all = (await caller.sees(`/placements/${placement}`)).obligations as readonly Obligation[];
  return all.find((o) => o.key === key)?.why;
};

describe("rows that the register keeps, as the placement's page shows them (K1.6)", () => {
  it("turn with what is in the register, and never say that attendance has not fallen where nobody confirmed it", async () => {
    await house.to("2026-10-05T12:00:00Z");
    expect(await rows("O72", "O76")).toEqual({ O72: "not-applicable", O76: "not-applicable" });

    await house.to("2026-10-06T20:00:00Z");
    expect(await rows("O72", "O81", "O76")).toEqual({
      O72: "owed late",
      O81: "owed late",
      O76: "kept",
    });
    expect(await whyOf("O79")).toContain("not known");

    const register = registerId(provider, "2026-10-06");
    const acting = { at: house.at, command: "says-both", by: provider };
    const marks = (["morning", "afternoon"] as const).map((session) => ({
      pupil,
      session,
      mark: "present" as const,
    }));
    await marking(acting, register, "link", "Lena Okoro", marks).send(house.deps);
    await house.settle();
    expect(await rows("O72", "O74", "O81")).toEqual({ O72: "kept", O74: "owed late", O81: "kept" });
    expect(await whyOf("O79")).not.toContain("not known");
  });

  it("are read from the register itself where a row of an older folder does not hold the day", async () => {
    await house.to("2026-10-07T12:00:00Z");
    const [row] = await registerRows(house.deps, house.scope, "2026-10-06", "2026-10-06");
    const { days: _days, summariesBack: _back, ...old } = row ?? { id: "" };
    const version = (await house.deps.ledger.head(registerStream(house.at, old.id))) + 1;
    const view = { view: "registers-2026-10", scope: house.scope, key: `2026-10-06-${provider}` };
    await house.deps.views.put({ ...view, version, body: old });

    expect(await rows("O72")).toEqual({ O72: "owed late" });
  });

  it("count what nobody has confirmed for weeks: somebody must act on it (K1.6)", async () => {
    await house.to("2026-11-13T20:00:00Z");
    expect((await rows("O79")).O79).toMatch(/owed/);
  });
});
