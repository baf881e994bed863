import type { Context } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failures, read } from "#casework/commit/streams.ts";
import { failureAct, failureTitle } from "#casework/failures/failure-words.ts";
import { alarmOfQueue, type LetterQueue, letterQueues } from "#contracts/service-events/laid-aside.ts";
import { failuresStream } from "#domain/streams.ts";
import { handler } from "#functions/alarms/note-laid-aside/handler.ts";
import { type House, openHouse } from "#test/gate/house.ts";

let house: House;
beforeEach(async () => {
  house = await openHouse({ sweeps: false });
});
afterEach(() => house.close());

let told = 0;
const rings = (alarmName: string, value = "ALARM", id = `event-${++told}`) =>
  handler(
    {
      version: "0",
      id,
      source: "aws.cloudwatch",
      "detail-type": "CloudWatch Alarm State Change",
      detail: { alarmName, state: { value, reason: "Threshold Crossed" }, previousState: { value: "OK" } },
    },
    {} as Context,
  );
const alarm = (queue: LetterQueue) => alarmOfQueue("waymark-", queue);
const open = async () =>
  Object.values((await read(house.deps, failures, failuresStream(house.at))).state.open);

describe("what a function has laid aside (fault D)", () => {
  it.each(letterQueues)("is one task of the administrator, and says what lies there: %s", async (queue) => {
    await rings(alarm(queue), "ALARM", "told-twice");
    await rings(alarm(queue), "ALARM", "told-twice");
    await rings(alarm(queue));

    const [task, ...more] = await open();
    expect(more).toEqual([]);
    expect(task).toMatchObject({ kind: "laid-aside", roles: ["admin"], promise: queue, link: "/operations" });
    expect(task && failureTitle(task)).toMatch(/^Something was laid aside and not done: (?!something that)/);
    expect(task && failureAct(task)).toContain("dead letters");
  });

  it("closes by itself when the queue is empty, and opens again with the next", async () => {
    await rings(alarm("mail-events"));
    await rings(alarm("project"));
    await rings(alarm("mail-events"), "OK");
    expect((await open()).map(({ promise }) => promise)).toEqual(["project"]);

    await house.to("2026-09-08T10:00:00Z");
    await rings(alarm("mail-events"));
    expect((await open()).map(({ promise }) => promise).sort()).toEqual(["mail-events", "project"]);
  });

  it("stays open while the watch does not know", async () => {
    await rings(alarm("tick"));
    await rings(alarm("tick"), "INSUFFICIENT_DATA");

    expect(await open()).toHaveLength(1);
  });

  it("given an alarm of somebody else, is refused, so that it is laid aside", async () => {
    await expect(rings("somebody-elses")).rejects.toMatchObject({ name: "ForeignAlarm" });
    expect(await open()).toEqual([]);
  });
});
