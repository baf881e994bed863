import { afterEach, describe, expect, it } from "vitest";
import { answered, bothAgree, expectGoneOn } from "../answers.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, father, mother, placementNow } from "../referred.ts";
import { killedAfterAppend, momentOf } from "../watched.ts";

let house: House;
afterEach(() => house.close());

/** The gate of consent looks once more on Wednesday, when the parents' reminders are due. */
const reminders = "2026-09-09T07:30:00Z";

/** More calls than one look of a gate makes: tend, its commit and what follows, park. */
const mostCalls = 120;

/** A house at consent whose gate is looking at this very moment; `at` is the call before which `act` happens. */
const looking = async (at: number, act: (placement: string) => Promise<void>) => {
  const moment = momentOf();
  house = await openHouse({ forTasks: moment.around, sweeps: false });
  const placement = await atConsent(house);
  moment.arm(at, () => act(placement));
  await house.to(reminders);
  return { placement, happened: moment.done() };
};

/** Tries `act` at each call in turn, until a look is over before the call comes. */
const atEveryMoment = async (
  act: (placement: string) => Promise<void>,
  then: (placement: string, at: number) => Promise<void>,
): Promise<number> => {
  for (let at = 0; at < mostCalls; at += 1) {
    const { placement, happened } = await looking(at, act);
    if (!happened) return at;
    await then(placement, at);
    await house.close();
  }
  throw new Error("A look has no end");
};

describe("answers that come while the gate looks", () => {
  it("are never missed, whatever step of tend or park they come before", async () => {
    const moments = await atEveryMoment(
      (placement) => bothAgree(house, placement),
      (placement) => expectGoneOn(house, placement),
    );

    expect(moments).toBeGreaterThan(12);
  });

  it("are made good by the sweep when the answering process dies right after its commit", async () => {
    const moments = await atEveryMoment(
      (placement) => bothAgree(house, placement, () => killedAfterAppend(house.deps)),
      async (placement) => {
        await house.sweep();
        await expectGoneOn(house, placement);
      },
    );

    expect(moments).toBeGreaterThan(12);
  });

  it("may be a first yes and a last no: the question stays open and somebody is told", async () => {
    await atEveryMoment(
      async (placement) => {
        await answered(house, placement, mother.id, "agree");
        await answered(house, placement, father.id, "refuse");
      },
      async (placement) => {
        expect((await placementNow(house, placement)).phase).toBe("consent");
        const parked = await house.deps.effects.get("parked", house.scope, placement);
        expect(parked?.body).toMatchObject({ gate: { phase: "consent" } });
        expect(house.mails().filter((m) => m.id.endsWith("-staff"))).toHaveLength(1);
      },
    );
  });
});
