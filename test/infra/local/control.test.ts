import { describe, expect, it } from "vitest";
import { whyRefused } from "#infra/local/control/caller.ts";
import { type Person, personAs } from "#infra/local/control/people.ts";
import { wayBack } from "#infra/local/control/way-back.ts";

const host = "127.0.0.1:4000";

describe("who may use the control door", () => {
  it.each(["127.0.0.1:4000", "localhost:4000", "[::1]:4000", "127.8.8.8"])("lets %s in", (name) => {
    expect(whyRefused("GET", { host: name })).toBeUndefined();
  });

  it.each(["ap.example.org", "localhost.example.org", "127.0.0.1.example.org", "10.0.0.5:4000", ""])(
    "given the name %j, refuses: a foreign name may point here",
    (name) => {
      expect(whyRefused("GET", { host: name })).toContain("own names");
    },
  );

  it("given a proxy between, refuses", () => {
    for (const name of [
      ...["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-anything"],
      ...["via", "x-real-ip", "X-Real-IP", "cf-connecting-ip"],
    ])
      expect(whyRefused("GET", { host, [name]: "203.0.113.9" })).toContain("proxies");
  });

  it.each([
    ["a program", {}, true],
    ["a form of our own page", { origin: `http://${host}`, "sec-fetch-site": "same-origin" }, true],
    ["a form under our referrer policy", { origin: "null", "sec-fetch-site": "same-origin" }, true],
    ["a form of a foreign page", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }, false],
    ["a form of another port of this machine", { origin: "http://127.0.0.1:9999" }, false],
    ["a form that hides where it is from", { origin: "null" }, false],
  ])("given %s, whether a POST is taken", (_who, headers, taken) => {
    expect(whyRefused("POST", { host, ...headers }) === undefined).toBe(taken);
  });
});

describe("the way back from the bar", () => {
  it.each([
    ["/placements/p1?tab=2", undefined, "/placements/p1?tab=2"],
    [undefined, `http://${host}/today`, "/today"],
    ["//evil.example/x", undefined, "/"],
    ["https://evil.example/x", undefined, "/"],
    ["/\\evil.example", undefined, "/"],
    [undefined, "https://evil.example/x", "/"],
    [undefined, undefined, "/"],
  ])("given the page %j and the referrer %j, goes to %s", (named, referer, to) => {
    expect(wayBack(named, { host, ...(referer ? { referer } : {}) })).toBe(to);
  });
});

describe("who is meant by a name", () => {
  const person = (as: string, staff: string, ...roles: Person["roles"]): Person => ({
    ...{ as, staff, roles, name: staff, job: "" },
    ...{ tenant: "harbour", school: "harbour-view", schoolName: "Harbour View" },
  });
  const people = [
    person("headteacher", "s1", "headteacher", "dsl"),
    person("ap-lead", "s2", "ap-lead", "senco"),
    person("dsl", "s3", "dsl"),
  ];

  it.each([
    ["dsl", "s3"],
    ["senco", "s2"],
    ["s1", "s1"],
  ])("given %s, is %s: main role first, then any role, then the id", (as, staff) => {
    expect(personAs(people, as)?.staff).toBe(staff);
  });

  it("given somebody unknown, is nobody", () => {
    expect(personAs(people, "caretaker")).toBeUndefined();
  });
});
