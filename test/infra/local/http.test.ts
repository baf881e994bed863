import { connect } from "node:net";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { seededIds } from "#adapters/local/ids.ts";
import { audienceOf } from "#infra/local/http/audiences.ts";
import { type Arrived, gatewayEvent } from "#infra/local/http/gateway-event.ts";
import { replyOf } from "#infra/local/http/gateway-result.ts";
import { hangUp, type Listening, listen, type Serving } from "#infra/local/http/server.ts";
import { ownFolder } from "./folders.ts";

const ids = seededIds("http");
const clock = { now: () => Temporal.Instant.from("2026-09-01T07:00:00Z") };

const arrived = (more: Partial<Arrived>): Arrived => ({
  method: "GET",
  target: "/",
  headers: { host: "127.0.0.1:4000" },
  sourceIp: "127.0.0.1",
  body: Buffer.alloc(0),
  at: clock.now(),
  ...more,
});

describe("a request as the gateway hands it on", () => {
  it("has path, query, cookies apart, and header names in lower case", () => {
    const event = gatewayEvent(
      arrived({
        target: "/pupils/a%20b?q=x&q=y&z=%26",
        headers: { host: "127.0.0.1:4000", cookie: "waymark=1; other=2", accept: "text/html" },
      }),
      ids,
    );
    expect(event).toMatchObject({
      version: "2.0",
      rawPath: "/pupils/a b",
      rawQueryString: "q=x&q=y&z=%26",
      cookies: ["waymark=1", "other=2"],
      queryStringParameters: { q: "x,y", z: "&" },
      requestContext: { http: { method: "GET", sourceIp: "127.0.0.1" } },
      isBase64Encoded: false,
    });
    expect(event.headers.cookie).toBeUndefined();
    expect(event.body).toBeUndefined();
  });

  it("has forms in base64 and JSON as text", () => {
    const of = (type: string, text: string) =>
      gatewayEvent(
        arrived({ method: "POST", headers: { "content-type": type }, body: Buffer.from(text) }),
        ids,
      );
    const form = of("application/x-www-form-urlencoded", "a=é");
    expect(form.isBase64Encoded).toBe(true);
    expect(Buffer.from(form.body ?? "", "base64").toString()).toBe("a=é");
    expect(of("application/json; charset=utf-8", '{"a":"é"}')).toMatchObject({
      body: '{"a":"é"}',
      isBase64Encoded: false,
    });
  });

  it("given a path that cannot be decoded, hands it on as it is", () => {
    expect(gatewayEvent(arrived({ target: "/%E0%A4%A" }), ids).rawPath).toBe("/%E0%A4%A");
  });

  it.each([
    ["/l/abc", "links"],
    ["/reply/now", "links"],
    ["/l", "staff"],
    ["/runs", "admin"],
    ["/runs/x/y", "admin"],
    ["/runsheet", "staff"],
    ["/assets/app.css", "assets"],
    ["/", "staff"],
    ["/today", "staff"],
  ])("takes %s to the pages for %s", (path, audience) => {
    expect(audienceOf(path)).toBe(audience);
  });

  it("turns a handler's result into the answer, and refuses what is none", () => {
    const bytes = Buffer.from([0, 255]);
    const result = {
      statusCode: 201,
      headers: { "X-Kind": "file" },
      cookies: ["a=1"],
      body: bytes.toString("base64"),
      isBase64Encoded: true,
    };
    expect(replyOf(result)).toEqual({
      status: 201,
      headers: { "x-kind": "file" },
      cookies: ["a=1"],
      body: bytes,
    });
    expect(() => replyOf(undefined)).toThrow();
    expect(() => replyOf({ statusCode: "ok" })).toThrow();
  });
});

describe("the server", () => {
  const faults: string[] = [];
  const servingWith = (behindProxy: boolean): Serving => ({
    deps: { clock, log: (_level, message) => void faults.push(message) },
    behindProxy,
    doors: {
      ids,
      files: { root: ownFolder(), secret: "s", clock },
      control: undefined,
      pages: {
        staff: async (event) => {
          if (event.rawPath === "/answers-badly") return { statusCode: 200, headers: { "x-name": "a\r\nb" } };
          if (event.rawPath === "/answers-nothing") return "constructor";
          if (event.rawPath === "/breaks") throw new Error("words about a child");
          const cookies = ["a=1; Path=/", "b=2; Path=/"];
          return { statusCode: 200, cookies, body: event.requestContext.http.sourceIp };
        },
        links: async () => ({ statusCode: 200, body: "links" }),
        admin: async () => ({ statusCode: 200, body: "admin" }),
        assets: async () => ({ statusCode: 200, body: "assets" }),
      },
    },
  });
  const serve = async (work: (url: string) => Promise<void>, behindProxy = false) => {
    const listening: Listening = await listen("127.0.0.1", 0, Promise.resolve(servingWith(behindProxy)));
    try {
      await work(`http://127.0.0.1:${listening.port}`);
    } finally {
      await hangUp(listening.server, 0);
    }
  };

  it("answers with every cookie, and without a body to HEAD", () =>
    serve(async (url) => {
      const page = await fetch(`${url}/today`);
      expect(page.headers.getSetCookie()).toEqual(["a=1; Path=/", "b=2; Path=/"]);
      expect(await page.text()).toBe("127.0.0.1");
      const head = await fetch(`${url}/today`, { method: "HEAD" });
      expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([200, "9", ""]);
    }));

  it("given an answer that cannot be sent, says 500 and goes on serving (K9.1)", () =>
    serve(async (url) => {
      for (const path of ["/answers-badly", "/answers-nothing"])
        expect((await fetch(url + path)).status).toBe(500);
      expect((await fetch(`${url}/today`)).status).toBe(200);
      expect(faults).toContain("A request failed");
    }));

  it("given a page that breaks, says nothing of why", () =>
    serve(async (url) => {
      const broken = await fetch(`${url}/breaks`);
      expect(broken.status).toBe(500);
      expect(await broken.json()).toEqual({ message: "Internal Server Error" });
      expect(faults.join()).not.toContain("child");
    }));

  it("takes a body of a megabyte and none above", () =>
    serve(async (url) => {
      const post = (bytes: number) => fetch(`${url}/today`, { method: "POST", body: Buffer.alloc(bytes) });
      expect((await post(1024 * 1024)).status).toBe(200);
      expect((await post(1024 * 1024 + 1)).status).toBe(413);
    }));

  it("given a body that is too large and slow, answers once it has come, and breaks no connection before", () =>
    serve(async (url) => {
      const bytes = 5 * 1024 * 1024;
      const socket = connect(Number(new URL(url).port), "127.0.0.1");
      const heard: string[] = [];
      socket.on("data", (answer) => heard.push(String(answer).slice(0, 12)));
      socket.on("error", (fault) => heard.push(fault.message));
      const over = new Promise((resolve) => socket.once("close", resolve));
      socket.write(
        `POST /today HTTP/1.1\r\nhost: school\r\nconnection: close\r\ncontent-length: ${bytes}\r\n\r\n`,
      );
      for (let part = 0; part < 5; part++) {
        socket.write(Buffer.alloc(1024 * 1024), (fault) => fault && heard.push(fault.message));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }

      await over;
      expect(heard).toEqual(["HTTP/1.1 413"]);
    }));

  it("keeps the host's own door closed where others could reach it", () =>
    serve(async (url) => {
      for (const path of ["/_local", "/_local/health", "/_local/sign-in", "/_local/states"])
        expect((await fetch(url + path)).status).toBe(404);
    }));

  it("believes a proxy's word of who called only where there is a proxy, and only the nearest one's", async () => {
    const headers = { "x-forwarded-for": "203.0.113.9, 198.51.100.7" };
    await serve(async (url) => expect(await (await fetch(url, { headers })).text()).toBe("127.0.0.1"));
    await serve(
      async (url) => expect(await (await fetch(url, { headers })).text()).toBe("198.51.100.7"),
      true,
    );
  });

  it("given a port that is taken, names the option", () =>
    serve(async (url) => {
      const port = Number(new URL(url).port);
      await expect(listen("127.0.0.1", port, Promise.resolve(servingWith(false)))).rejects.toThrow(
        /--port.*EADDRINUSE/,
      );
    }));
});
