import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterIds } from "#ids/letter-id.ts";
import { letters } from "#letters/catalogue.ts";
import { composeNotice, type Letter, type Notice } from "#letters/letter.ts";
import {
  exampleDirection,
  exampleFlexi,
  examplePartTime,
} from "#letters/placement-letter/example-placement.ts";
import { placementLetter } from "#letters/placement-letter/placement-letter.ts";
import { letterHtml } from "#letters/rendering/letter-html.tsx";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { replaced, valueAt, waysInto } from "./leaves.ts";
import { schoolGrade, sentencesOf, wordsIn } from "./readability.ts";

const notices: readonly Notice<unknown>[] = Object.values(letters);

const cases = [
  ...notices.map((notice) => ({ id: notice.id, notice, facts: notice.example })),
  {
    id: "placement-letter by direction",
    notice: placementLetter as Notice<unknown>,
    facts: exampleDirection,
  },
  ...[examplePartTime, exampleFlexi].map((facts) => ({
    id: `placement-letter: ${facts.route.kind}`,
    notice: placementLetter as Notice<unknown>,
    facts,
  })),
] as const;

const optional = new Set([
  "copiedTo",
  "nextBy",
  "corrects",
  "tasks.0.initials",
  "tasks.1.initials",
  "tasks.1.due",
]);
const optionalIn: Readonly<Record<string, ReadonlySet<string>>> = {
  "provider-start": new Set(["lastDay"]),
  "la-notice": new Set(["pupil.upn", "pupil.rights"]),
  "absence-outside": new Set(["duty"]),
  "attendance-escalation": new Set(["outsideAt"]),
  "timetable-notice": new Set(["pupil.upn", "pupil.rights", "reviewBy"]),
  "placement-told": new Set(["provision", "firstDay", "lastDay", "sessions"]),
};
const optionalOf = (id: string) => optionalIn[id] ?? optional;
const brand = { schoolName: "Harbour View School" };

function letterOf({ notice, facts }: Pick<(typeof cases)[number], "notice" | "facts">): Letter {
  const composed = composeNotice(notice, facts);
  if (composed.kind !== "composed") throw new Error(JSON.stringify(composed.gaps));
  return composed.letter;
}

describe("the catalogue", () => {
  it("holds each letter under its own id", () => {
    for (const [id, notice] of Object.entries(letters)) expect(notice.id).toBe(id);
    expect(Object.keys(letters)).toEqual(letterIds);
  });
});

describe.each(cases)("$id", (given) => {
  it("composes its example to HTML, text and PDF, without a hole in it", async () => {
    const letter = letterOf(given);
    const html = letterHtml(letter, { brand });
    const text = letterText(letter);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(html).toContain("Harbour View School");
    for (const made of [html, text]) expect(made).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    const pdf = Buffer.from(await letterPdf(letter, { date: "2026-10-22", schoolName: brand.schoolName }));
    expect(pdf.subarray(0, 8).toString()).toBe("%PDF-1.7");
  });

  it("refuses when any required fact is missing, and says which in a sentence", () => {
    const ways = waysInto(given.facts).filter((way) => !optionalOf(given.notice.id).has(way.join(".")));
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.constantFrom(undefined, null, "", "   "), (way, hole) => {
        const composed = composeNotice(given.notice, replaced(given.facts, way, hole));
        expect(composed.kind).toBe("gaps");
        if (composed.kind !== "gaps") return;
        for (const gap of composed.gaps)
          expect(gap.sentence).toMatch(/^(Enter|Choose|Say|Send|The link|The letter)/);
        expect(composed.gaps.map(({ field }) => way.join(".").startsWith(field))).toContain(true);
      }),
      { numRuns: ways.length * 6 },
    );
  });

  it("refuses facts that it has no place for", () => {
    expect(composeNotice(given.notice, { ...(given.facts as object), pupilName: "x" }).kind).toBe("gaps");
  });

  it("says nothing of the facts in the subject but the name of the school", () => {
    const canary = "Zephyrine";
    const places = waysInto(given.facts).filter((way) => typeof valueAt(given.facts, way) === "string");
    let planted = 0;
    for (const way of places) {
      if (way.join(".") === "school.name") continue;
      for (const word of [canary, "ZQX"]) {
        const composed = composeNotice(given.notice, replaced(given.facts, way, word));
        if (composed.kind !== "composed") continue;
        planted += 1;
        expect(composed.letter.subject).not.toContain(word);
      }
    }
    expect(planted).toBeGreaterThan(0);
  });

  it("is easy to read: short sentences and short words", () => {
    const sentences = sentencesOf(letterOf(given));
    const lengths = sentences.map(wordsIn);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
    expect(schoolGrade(sentences)).toBeLessThanOrEqual(6.5);
  });
});

describe.each(cases.filter(({ notice }) => notice.audience === "parent"))("$id, to a parent", (given) => {
  it("names the school, whom to ring, how to complain, and how data is looked after", () => {
    const text = letterText(letterOf(given)).replace(/\s+/g, " ");
    expect(text).toContain("Harbour View School");
    expect(text).toContain("Ms Rosa Flint (leader for alternative provision) on 01632 960 014");
    expect(text).toContain("make a complaint to Mr Idris Vale, the headteacher");
    expect(text).toContain("https://harbour-view.example/complaints");
    expect(text).toContain("https://harbour-view.example/privacy");
  });
});
