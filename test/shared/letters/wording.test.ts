import { describe, expect, it } from "vitest";
import { dateInWords, initialsOf, lengthInWords, sentence, timeInWords } from "#letters/parts/wording.ts";
import { fontsModule } from "./embed-fonts.ts";

describe("dates and times in words", () => {
  it.each([
    ["2026-11-03", "Tuesday 3 November 2026"],
    ["2028-02-29", "Tuesday 29 February 2028"],
  ])("writes %s as %s", (iso, words) => expect(dateInWords(iso)).toBe(words));

  it.each([
    ["09:15", "9:15am"],
    ["12:00", "midday"],
    ["12:45", "12:45pm"],
    ["00:00", "midnight"],
    ["00:30", "12:30am"],
    ["15:00", "3pm"],
  ])("writes %s as %s", (time, words) => expect(timeInWords(time)).toBe(words));

  it.each([
    ["09:15", "14:45", "5 hours 30 minutes"],
    ["09:00", "10:00", "1 hour"],
    ["09:00", "09:01", "1 minute"],
  ])("counts from %s to %s as %s", (start, finish, words) =>
    expect(lengthInWords(start, finish)).toBe(words),
  );
});

describe("initials", () => {
  it.each([
    ["Amara Okafor", "AO"],
    ["  amara jane okafor bell ", "AJO"],
    ["Łucja O’Brien", "ŁO"],
    ["Zoë (Bee) Ash", "ZA"],
    ["", ""],
  ])("takes %j as %j", (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe("a sentence", () => {
  it("gets a full stop only where it has no end", () => {
    expect([sentence("a"), sentence("a."), sentence("a?")]).toEqual(["a.", "a.", "a?"]);
  });
});

describe("the fonts of the letters", () => {
  it("are those of the package; `npx vitest run -u` writes them anew", async () => {
    await expect(await fontsModule()).toMatchFileSnapshot(
      "../../../shared/letters/rendering/generated/atkinson-hyperlegible.ts",
    );
  });
});
