import { describe, expect, it } from "vitest";
import { eachRegister } from "#casework/attendance/each-register.ts";

describe("What is done with each register of a day (K1)", () => {
  it("is done with all others where one fails, is logged by that one's id, and is counted", async () => {
    const done: string[] = [];
    const logged: object[] = [];
    const log = (level: string, message: string, facts: object = {}) =>
      void logged.push({ level, message, ...facts });

    const registers = ["tideway-2026-11-03", "cove-2026-11-03", "mill-2026-11-03"].map((id) => ({ id }));
    const failed = await eachRegister(
      { log },
      registers,
      "A register could not be looked at",
      async ({ id }) => {
        if (id.startsWith("cove")) throw new TypeError("a broken row");
        done.push(id);
      },
    );

    expect(failed).toBe(1);
    expect(done).toEqual(["tideway-2026-11-03", "mill-2026-11-03"]);
    expect(logged).toEqual([
      {
        level: "error",
        message: "A register could not be looked at",
        register: "cove-2026-11-03",
        fault: "TypeError",
      },
    ]);
  });
});
