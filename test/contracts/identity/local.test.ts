import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { virtualClock } from "#adapters/local/clock.ts";
import { localCode, localIdentity } from "#adapters/local/identity.ts";
import { seededIds } from "#adapters/local/ids.ts";
import type { SignedIn, SignInStart } from "#ports/identity.ts";
import { keepsTheContract, somebody } from "./identity-contract.ts";

const begin = Temporal.Instant.from("2026-09-07T08:00:00Z");

const given = (people: readonly SignedIn[] = [somebody]) => {
  const clock = virtualClock(begin);
  const secret = new Uint8Array(32).fill(7);
  const identity = localIdentity({ people: async () => people, secret, clock, ids: seededIds("sign-in") });
  const signIn = async (start: SignInStart, person: SignedIn) => {
    const page = new URL(start.redirect, "http://localhost");
    const state = page.searchParams.get("state") ?? "";
    const code = localCode(secret, clock, person, state);
    return `http://localhost/signed-in?${new URLSearchParams({ state, code })}`;
  };
  return { identity, signIn, clock };
};

keepsTheContract("One machine", async () => given());

describe("One machine", () => {
  it("sends the browser to the host's own page, with where to go afterwards", async () => {
    const { redirect } = await given().identity.start("/tasks");

    expect(redirect).toMatch(/^\/_local\/sign-in\?state=[\w-]{22}&return=%2Ftasks$/);
  });

  it.each([
    ["1 minute 59 seconds", { seconds: 119 }, somebody],
    ["2 minutes", { seconds: 120 }, { refused: "token-not-of-now" }],
  ])("judges a code after %s", async (_, later, expected) => {
    const { identity, signIn, clock } = given();
    const start = await identity.start("/");
    const back = await signIn(start, somebody);

    clock.set(begin.add(later));

    expect(await identity.finish(back, start.state)).toEqual(expected);
  });

  it("refuses who has left since", async () => {
    const { identity, signIn } = given([]);
    const start = await identity.start("/");

    expect(await identity.finish(await signIn(start, somebody), start.state)).toEqual({
      refused: "not-known-here",
    });
  });
});
