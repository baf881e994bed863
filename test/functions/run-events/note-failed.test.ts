import type { Context } from "aws-lambda";
import { afterEach, beforeEach, expect, it } from "vitest";
import { handler } from "#functions/run-events/note-failed/handler.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { atConsent, placementNow } from "#test/gate/referred.ts";

let house: House;
let placement: string;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
  placement = await atConsent(house);
});
afterEach(() => house.close());

const told = (machine: string, name: string, status = "ABORTED") =>
  handler(
    {
      version: "0",
      source: "aws.states",
      "detail-type": "Step Functions Execution Status Change",
      detail: {
        stateMachineArn: `arn:aws:states:eu-west-2:000000000000:stateMachine:waymark-${machine}`,
        executionArn: `arn:aws:states:eu-west-2:000000000000:execution:waymark-${machine}:${name}`,
        name,
        status,
        input: null,
      },
    },
    {} as Context,
  );

it("a placement whose run was aborted from outside goes on from the ledger at once, in one successor", async () => {
  const name = `${placement}-e1`;
  await house.deps.runs.stop("placement", name, "Somebody", "by hand, in the console");
  await house.settle();

  await told("placement", name);
  await told("placement", name);
  await house.settle();

  expect((await placementNow(house, placement)).epoch).toBe(2);
  expect((await house.deps.runs.describe("placement", `${placement}-e2`))?.status).toBe("RUNNING");
  expect(house.log.filter((line) => line.message === "A run has ended before its end")).toHaveLength(2);
});

it("a placement that goes on already is left alone", async () => {
  await told("placement", `${placement}-e1`);
  await house.settle();

  expect((await placementNow(house, placement)).epoch).toBe(1);
});

it("refuses what is told of another machine, so that it is laid aside", async () => {
  await expect(told("somebody-elses", "run")).rejects.toMatchObject({ name: "ForeignMachine" });
});
