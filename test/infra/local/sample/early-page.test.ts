import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it } from "vitest";
import { type Early, hangUp, listen, type Serving } from "#infra/local/http/server.ts";
import { openEarly } from "#infra/local/sample/early-page.tsx";
import { assetHrefs } from "#ui/assets/hrefs.ts";

let early: Early;
afterEach(() => hangUp(early.server, 100));

const at = (path: string, accept = "text/html") =>
  fetch(`http://127.0.0.1:${early.port}${path}`, { headers: { accept } });

describe("The first start of the sample (issue 14.6)", () => {
  it("says from the first moment how far it is, and looks again by itself without script", async () => {
    let part = 0.25;
    early = await openEarly("127.0.0.1", 0, () => ({ part, day: "Thursday 1 October 2026" }));

    const page = await at("/today");
    const text = await page.text();
    expect([page.status, page.headers.get("refresh"), page.headers.get("retry-after")]).toEqual([
      503,
      "2",
      "2",
    ]);
    expect(text).toContain("25 %: Thursday 1 October 2026");
    expect((await at(assetHrefs.css)).headers.get("content-type")).toContain("css");
    part = 0.5;
    expect(await (await at("/_local/health", "application/json")).json()).toEqual({
      ...{ status: "being-made", part: 0.5, day: "Thursday 1 October 2026" },
    });
  });

  it("hands the same port over to the host: there is no moment at which nobody answers", async () => {
    early = await openEarly("127.0.0.1", 0, () => ({ part: 1, day: "" }));
    const serving = Promise.withResolvers<Serving>();
    const taken = await listen("127.0.0.1", 0, serving.promise, early);
    expect(taken.port).toBe(early.port);

    const waits = at("/nothing/at/all");
    serving.resolve({
      doors: {
        control: undefined,
        pages: { staff: async () => ({ statusCode: 200, body: "the school" }) },
      } as unknown as Serving["doors"],
      deps: { clock: { now: () => Temporal.Instant.from("2026-11-17T10:20:00Z") }, log: () => {} },
      behindProxy: false,
    });
    expect((await waits).status).not.toBe(503);
  });
});
