import type { APIGatewayProxyEventV2, Context } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { doorHeader } from "#contracts/door-header.ts";
import { routing } from "#door/not-found.ts";
import { routesOf } from "#door/routes.ts";
import type { Deps } from "#ports/host.ts";
import { memoryDeps } from "./memory-deps.ts";

const key = "0123456789012345678901234567890123456789012";
const distribution = "198.51.100.7";

let house: ReturnType<typeof memoryDeps>;
beforeEach(() => {
  house = memoryDeps();
});
afterEach(() => house.close());

/** What a page sees of a request: the address of whoever asked. */
const asked = async (headers: Record<string, string>, doorKey: string | undefined = key) => {
  const deps: Deps = { ...house.deps, settings: { ...house.deps.settings, ...(doorKey ? { doorKey } : {}) } };
  const serve = routing(
    routesOf(
      async () => deps,
      "/today",
      async (event) => ({ statusCode: 200, body: event.requestContext.http.sourceIp }),
    ),
  );
  const event = {
    version: "2.0",
    routeKey: "$default",
    rawPath: "/today",
    rawQueryString: "",
    headers,
    isBase64Encoded: false,
    requestContext: { http: { method: "GET", path: "/today", sourceIp: distribution } },
  };
  return serve(event as unknown as APIGatewayProxyEventV2, {} as Context);
};

describe("The door before the pages on AWS", () => {
  it("turns away whoever calls the API by its own name, past the firewall, and says where to go", async () => {
    for (const headers of [{}, { [doorHeader]: "" }, { [doorHeader]: `${key.slice(1)}x` }]) {
      const answer = await asked(headers as Record<string, string>);
      expect(answer.statusCode).toBe(403);
      expect(answer.body).toContain("own address of these pages");
    }
  });

  it("lets in whoever comes through the distribution, and counts by the address from which they ask", async () => {
    const through = { [doorHeader]: key, "x-forwarded-for": `10.0.0.1, 192.0.2.44, ${distribution}` };

    expect(await asked(through)).toMatchObject({ statusCode: 200, body: "192.0.2.44" });
  });

  it("believes what a caller says of its address nowhere else", async () => {
    expect(await asked({ "x-forwarded-for": "192.0.2.44" }, "")).toMatchObject({ body: distribution });
  });
});
