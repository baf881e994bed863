import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordReply } from "#casework/attendance/record-reply.ts";
import { ringForMails } from "#casework/mail/ring-for-mails.ts";
import { makeGood } from "#casework/sweep/sweep.ts";
import { registerStream } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { type House, openHouse } from "#test/gate/house.ts";
import { mailsTo, officeMail, placed, pupilId, tideway, tidewayMail } from "./placed.ts";

const date = "2026-11-03";

/** Whether somebody else always writes the rows of runs first. */
let overtaken: boolean;

const overtakes = (deps: Deps): Deps => ({
  ...deps,
  effects: {
    ...deps.effects,
    replace: async (row, revision) =>
      overtaken && row.kind === "run" ? false : deps.effects.replace(row, revision),
  },
});

let house: House;
beforeEach(async () => {
  overtaken = false;
  house = await openHouse({ at: "2026-11-03T08:00:00Z", everywhere: overtakes });
  await placed(house, "quill", { week: { tuesday: "morning" } });
  await house.sweep();
});
afterEach(() => house.close());

const here = () =>
  recordReply(
    house.deps,
    { stream: registerStream(house.at, `${tideway}-${date}`), id: "answer-of-the-provider", by: tideway },
    {
      channel: "link",
      name: "Lena Okoro",
      marks: [{ pupil: pupilId("quill"), session: "morning", mark: "present" }],
    },
  );

const runOfDay = async (): Promise<string | undefined> =>
  (await house.deps.runs.describe("attendance-day", `${house.at.school}-${date}`))?.status;

describe("A day on which everybody is answered for", () => {
  it("is over at the next look, and not before", async () => {
    await house.to("2026-11-03T09:40:00Z");
    await here();
    expect(await runOfDay()).toBe("RUNNING");

    await house.to("2026-11-03T09:46:00Z");
    expect(await runOfDay()).toBe("SUCCEEDED");
  });

  it("goes on where it cannot be noted that it ends, since nobody would chase in its place", async () => {
    await house.to("2026-11-03T09:40:00Z");
    await here();
    overtaken = true;
    await house.to("2026-11-03T09:46:00Z");
    expect(await runOfDay()).toBe("RUNNING");
  });

  it("goes on until its last look while somebody is not", async () => {
    await house.to("2026-11-03T10:14:00Z");
    expect(await runOfDay()).toBe("RUNNING");
    await house.to("2026-11-03T10:16:00Z");
    expect(await runOfDay()).toBe("SUCCEEDED");
    expect(
      (await mailsTo(house, officeMail)).filter((m) => m.text.includes("has not answered")),
    ).toHaveLength(1);
  });

  it.each([
    ["the look at everything", () => house.sweep()],
    ["the hourly look at what was lost", () => makeGood(house.deps, house.at, ringForMails)],
  ])("is taken up by %s for a session that was added after it had ended", async (_, look) => {
    await house.to("2026-11-03T09:30:00Z");
    await here();
    await house.to("2026-11-03T09:46:00Z");
    expect(await runOfDay()).toBe("SUCCEEDED");

    await placed(house, "marlow", { week: { tuesday: "afternoon" }, start: date });
    await house.to("2026-11-03T12:00:00Z");
    await look();
    await house.settle();
    const before = (await mailsTo(house, tidewayMail)).length;
    for (const time of ["13:31", "13:46", "14:01", "14:06"]) {
      await house.to(`${date}T${time}:00Z`);
      await look();
      await house.settle();
    }

    expect((await mailsTo(house, tidewayMail)).length).toBeGreaterThan(before);
    const calls = (await mailsTo(house, officeMail)).filter((m) => m.text.includes("has not answered"));
    expect(calls).toHaveLength(1);
  });
});
