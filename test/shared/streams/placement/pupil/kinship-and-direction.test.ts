import { describe, expect, it } from "vitest";
import type { Route } from "#domain/rules/rules.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import { parent, referred, Story } from "../given.ts";

const at = (route: Route, statuses: readonly string[] = []) => {
  const story = referred(new Story("2026-09-02T09:00", route), [parent("mum")], "2026-10-06");
  story.happened("system", { type: "statuses-copied", statuses, from: "pupil" });
  return (key: string) => obligationsOf(story.facts).find((o) => o.key === key);
};

describe("A child in kinship care", () => {
  it("has the virtual school asked for advice, which blocks nothing", () => {
    expect(at("agreement", ["kinship-care"])("O12-kinship")).toMatchObject({ state: "owed" });
    expect(at("agreement", ["kinship-care"])("O12-kinship")?.blocks).toBeUndefined();
    expect(at("agreement")("O12-kinship")).toMatchObject({ state: "not-applicable" });
  });
});

describe("The authority's own form for directions", () => {
  it("belongs to a direction, and to nothing else", () => {
    expect(at("direction")("O59-direction")).toMatchObject({ state: "owed", owner: "ap-lead" });
    expect(at("agreement")("O59-direction")).toBeUndefined();
  });
});
