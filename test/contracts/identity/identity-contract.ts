import { describe, expect, it } from "vitest";
import type { Identity, SignedIn, SignInStart } from "#ports/identity.ts";

export type IdentityUnderTest = {
  readonly identity: Identity;
  /** Goes where `start` sends the browser, signs in as `person`, and gives the address that it comes back to. */
  signIn(start: SignInStart, person: SignedIn): Promise<string>;
};

export const somebody: SignedIn = { tenant: "example-trust", school: "hilltop", staff: "staff-1" };

const notGood = { refused: "answer-not-good" };

/** What every way to sign in keeps. */
export const keepsTheContract = (name: string, given: () => Promise<IdentityUnderTest>): void => {
  describe(`${name}: the identity port`, () => {
    it("names who signed in", async () => {
      const { identity, signIn } = await given();
      const start = await identity.start("/tasks");

      const back = await signIn(start, somebody);

      expect(await identity.finish(back, start.state)).toEqual(somebody);
    });

    it("keeps where the person wanted to go", async () => {
      const { identity } = await given();

      const { state } = await identity.start("/tasks?of=mine");

      expect(state.returnTo).toBe("/tasks?of=mine");
    });

    it("refuses an answer to somebody else's sign-in", async () => {
      const { identity, signIn } = await given();
      const mine = await identity.start("/tasks");
      const theirs = await identity.start("/tasks");

      const back = await signIn(theirs, somebody);

      expect(await identity.finish(back, mine.state)).toEqual(notGood);
    });

    it("refuses another sign-in's code under its own state", async () => {
      const { identity, signIn } = await given();
      const mine = await identity.start("/tasks");
      const theirs = await identity.start("/tasks");
      const code = new URL(await signIn(theirs, somebody)).searchParams.get("code") ?? "";
      const back = new URL(await signIn(mine, somebody));

      back.searchParams.set("code", code);

      expect(await identity.finish(back.href, mine.state)).toEqual(notGood);
    });

    it("refuses a forged code, and an answer without one", async () => {
      const { identity, signIn } = await given();
      const start = await identity.start("/tasks");
      const forged = new URL(await signIn(start, somebody));
      forged.searchParams.set("code", "forged.forged");
      const empty = new URL(forged);
      empty.searchParams.delete("code");

      expect(await identity.finish(forged.href, start.state)).toEqual(notGood);
      expect(await identity.finish(empty.href, start.state)).toEqual(notGood);
    });

    it("refuses a browser that has kept nothing", async () => {
      const { identity, signIn } = await given();
      const back = await signIn(await identity.start("/tasks"), somebody);

      expect(await identity.finish(back, {})).toEqual({ refused: "sign-in-not-begun-here" });
    });
  });
};
