import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mintCode, tryCode } from "#casework/links/pack-code.ts";
import { sealed, unsealed } from "#door/sealed.ts";
import { endSession, memberOf, newSession } from "#door/session.ts";
import type { Deps } from "#ports/host.ts";
import { hiddenOf, mailedLink } from "#test/gate/caller.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, mother, placementNow } from "#test/gate/referred.ts";
import { agree, opened, parent } from "./reader.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse();
  placement = await atConsent(house);
});
afterEach(() => {
  // The house's settings are every house's.
  turn(key(7), []);
  return house.close();
});

const key = (of: number): Uint8Array => new Uint8Array(32).fill(of);

/** The deployment's secret is turned; the key before it is taken unless it has leaked. */
const turn = (to: Uint8Array, earlier: readonly Uint8Array[]): void => {
  Object.assign(house.deps.settings, { sealKey: to, earlierKeys: earlier });
};
const keyNow = (): Uint8Array => house.deps.settings.sealKey;

describe("After the session's secret was turned", () => {
  it("a link that was mailed before opens (K9.4)", async () => {
    const path = await mailedLink(house, mother.email);
    turn(key(8), [keyNow()]);

    expect((await parent(house).get(path)).status).toBe(303);
  });

  it("a form that was open before is taken", async () => {
    const reader = await opened(house, mother.email);
    const hidden = hiddenOf((await reader.browser.get(reader.path)).text);
    turn(key(8), [keyNow()]);

    const answered = await reader.browser.post(reader.path, { ...hidden, ...agree });

    expect(answered.status).toBe(303);
    expect((await placementNow(house, placement)).asks.find((a) => a.to === mother.id)?.answers).toHaveLength(
      1,
    );
  });

  it("a link is dead whose key has leaked", async () => {
    const path = await mailedLink(house, mother.email);
    turn(key(8), []);

    expect((await parent(house).get(path)).status).toBe(404);
  });

  it("a code that was mailed a minute before opens its pack", async () => {
    const of = { scope: house.scope, placement, provider: "provider" };
    const code = await mintCode(house.deps, of);
    turn(key(8), [keyNow()]);

    expect(await tryCode(house.deps, of, code, "link")).toEqual({ kind: "right" });
  });

  it("who has signed out before stays signed out", async () => {
    const [, school = ""] = house.scope.split("/");
    const who = { tenant: house.deps.settings.tenant, school, staff: "anybody" };
    const session = newSession(house.deps, who);
    const cookie = await sealed(house.deps, "session", session, 60);
    await endSession(house.deps, session);
    turn(key(8), [keyNow()]);

    expect(await unsealed(house.deps, "session", cookie)).toBeDefined();
    expect(await memberOf(house.deps, { cookies: { waymark: cookie } } as never)).toBeUndefined();
  });

  it("a function that has not taken the new key yet looks for it when something unknown arrives", async () => {
    const old = keyNow();
    turn(key(8), [old]);
    const path = await mailedLink(house, mother.email);
    const cookie = await sealed(house.deps, "session", { staff: "somebody" }, 60);
    let looks = 0;
    const warm: Deps["settings"] = { ...house.deps.settings, sealKey: old, earlierKeys: [] };
    Object.assign(warm, {
      lookAgain: async () => {
        looks += 1;
        Object.assign(warm, { sealKey: key(8), earlierKeys: [old] });
        return looks === 1;
      },
    });

    expect(await unsealed({ ...house.deps, settings: warm }, "session", cookie)).toMatchObject({
      staff: "somebody",
    });
    expect((await parent(house).get(path)).status).toBe(303);
  });
});
