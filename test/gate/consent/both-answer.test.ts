import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { execute } from "#casework/commit/execute.ts";
import { placements } from "#casework/commit/streams.ts";
import { answerConsent } from "#promises/deciding/answering.ts";
import type { Answer } from "#streams/placement/asks.ts";
import { type House, openHouse } from "../house.ts";
import { atConsent, father, mother, placementNow, streamOf } from "../referred.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

const answers = async (
  placement: string,
  who: string,
  answer: Answer["answer"],
  fields: readonly string[] = ["typed-name"],
): Promise<void> => {
  const ask = (await placementNow(house, placement)).asks.find((a) => a.to === who)?.id ?? "";
  const command = { stream: streamOf(house, placement), id: house.deps.ids.id(), by: who };
  await execute(house.deps, placements, command, (p) =>
    answerConsent(p, { ask, answer, channel: "link", words: { vault: "none", hash: "", fields } }),
  );
  await house.settle();
};

const toLead = async (placement: string): Promise<number> =>
  Object.keys((await placementNow(house, placement)).mails).filter((key) => key.endsWith("-staff")).length;

describe("What the AP lead hears of two parents’ answers", () => {
  it("is one mail with the last, where the first only agrees", async () => {
    const placement = await atConsent(house);
    await answers(placement, mother.id, "agree");
    expect(await toLead(placement)).toBe(0);
    await answers(placement, father.id, "agree");
    expect(await toLead(placement)).toBe(1);
  });

  it("comes at once where the first does not agree, asks, or writes something", async () => {
    for (const [answer, fields] of [
      ["refuse", ["typed-name", "reason"]],
      ["question", ["question"]],
      ["agree", ["typed-name", "reason"]],
    ] as const) {
      const placement = await atConsent(house);
      await answers(placement, mother.id, answer, fields);
      expect(await toLead(placement), answer).toBe(1);
      await house.close();
      house = await openHouse();
    }
  });

  it("comes at once where somebody changes a no into a yes", async () => {
    const placement = await atConsent(house);
    await answers(placement, mother.id, "refuse");
    await answers(placement, mother.id, "agree");
    expect(await toLead(placement)).toBe(2);
  });
});
