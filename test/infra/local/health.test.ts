import { describe, expect, it } from "vitest";
import { faultName } from "#domain/failures/fault-name.ts";
import { freeBytesOf, healthOf } from "#infra/local/control/health.ts";

describe("a full disk (K9.10)", () => {
  it("is what health says, before the next commit finds no room", async () => {
    const full = await healthOf({ clock: "real" }, async () => 4096);
    expect(full.status).toBe(503);
    expect(JSON.parse(String(full.body))).toMatchObject({
      status: "disk-full",
      freeBytes: 4096,
      clock: "real",
    });
    const fine = await healthOf({ clock: "real" }, async () => 1e9);
    expect(fine.status).toBe(200);
    expect(await freeBytesOf(".")()).toBeGreaterThan(0);
  });

  it("has its name in the log, and no other fault's message stands there", () => {
    const full = Object.assign(new Error("database or disk is full"), {
      code: "ERR_SQLITE_ERROR",
      errcode: 13,
    });
    expect(faultName(full)).toBe("DiskFull");
    expect(faultName(Object.assign(new Error("no space left on device"), { code: "ENOSPC" }))).toBe(
      "DiskFull",
    );
    expect(faultName(new TypeError("of somebody"))).toBe("TypeError");
    expect(faultName("words")).toBe("unknown");
  });
});
