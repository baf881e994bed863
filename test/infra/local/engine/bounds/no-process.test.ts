import { expect, it } from "vitest";
import { createEvaluators } from "#infra/local/engine/elsewhere/evaluators.ts";

const question = { source: "1 + 1", bindings: {}, now: 0, seed: "s" };

it("an engine whose machine has no process to give fails what is asked, and goes on", async () => {
  let asked = 0;
  const evaluators = createEvaluators(1_000, () => {
    asked += 1;
    throw Object.assign(new Error("spawn ENOMEM"), { code: "ENOMEM" });
  });
  const said = await Promise.all([
    evaluators.evaluate(1, [question, question]),
    evaluators.evaluate(2, [question]),
  ]);
  const failed = { failed: expect.stringContaining("did not start") };
  expect(said).toEqual([[failed, failed], [failed]]);
  expect(await evaluators.judge("{}")).toBeDefined();
  expect(asked).toBe(3);
  evaluators.close();
});
