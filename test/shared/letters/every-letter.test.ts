import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LetterId, letterIds } from "#ids/letter-id.ts";
import { composeLetter } from "#letters/compose.ts";
import { composers } from "#letters/composers.ts";
import { examples } from "#letters/examples.ts";
import { layouts } from "#letters/layouts.ts";
import {
  exampleDirection,
  exampleFlexi,
  examplePartTime,
  exampleSixthDay,
} from "#letters/placement-letter/example.ts";
import { letterHtml } from "#letters/rendering/letter-html.tsx";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { codeFiles } from "#test/architecture/files.ts";
import { letterOf } from "./example-letter.ts";
import { replaced, valueAt, waysInto } from "./leaves.ts";
import { schoolGrade, sentencesOf, wordsIn } from "./readability.ts";

type Case = { readonly name: string; readonly id: LetterId; readonly facts: object };

const placements: readonly Case[] = [exampleDirection, exampleSixthDay, examplePartTime, exampleFlexi].map(
  (facts) => ({
    name: `placement-letter: ${facts.route.kind}`,
    id: "placement-letter",
    facts,
  }),
);
const cases: readonly Case[] = [
  ...letterIds.map((id) => ({ name: id, id, facts: examples[id] })),
  ...placements,
];

const optional = new Set([
  "copiedTo",
  "route.sixthDay",
  "nextBy",
  "corrects",
  "tasks.0.initials",
  "tasks.1.initials",
  "tasks.1.due",
]);
const optionalIn: Readonly<Record<string, ReadonlySet<string>>> = {
  "provider-start": new Set(["lastDay", "outside"]),
  "review-declined": new Set(["from", "nextBy"]),
  "la-notice": new Set(["pupil.upn", "pupil.rights"]),
  "absence-outside": new Set(["duty"]),
  "operations-weekly": new Set(["signals.1.todo"]),
  "staff-roles": new Set(["cover", "code"]),
  "staff-sign-in": new Set(["by", "reason", "code"]),
  "attendance-escalation": new Set(["outsideAt"]),
  "attendance-request": new Set(["offersEveryDay"]),
  "timetable-notice": new Set(["pupil.upn", "pupil.rights", "reviewBy"]),
  "placement-told": new Set(["provision", "firstDay", "lastDay", "sessions"]),
};
const optionalOf = (id: LetterId) => optionalIn[id] ?? optional;
const brand = { schoolName: "Harbour View School" };

describe("the list of letters", () => {
  it("has an example and a composer for each, and nothing else", () => {
    for (const facet of [layouts, examples, composers])
      expect(Object.keys(facet).sort()).toEqual([...letterIds].sort());
  });

  it("has none that nothing owes", () => {
    const owing = codeFiles().filter(({ path }) => /^shared\/(promises|casework|streams)\//.test(path));
    const isOwed = (id: LetterId): boolean => owing.some(({ text }) => new RegExp(`"${id}"(?!:)`).test(text));

    expect(letterIds.filter((id) => !isOwed(id))).toEqual([]);
  });
});

describe.each(cases)("$name", (given) => {
  it("composes its example to HTML, text and PDF, without a hole in it", async () => {
    const letter = letterOf(given.id, given.facts);
    const html = letterHtml(letter, { brand });
    const text = letterText(letter);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(html).toContain("Harbour View School");
    for (const made of [html, text]) expect(made).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
    const pdf = Buffer.from(await letterPdf(letter, { date: "2026-10-22", schoolName: brand.schoolName }));
    expect(pdf.subarray(0, 8).toString()).toBe("%PDF-1.7");
  });

  it("refuses when any required fact is missing, and says which in a sentence", () => {
    const ways = waysInto(given.facts).filter((way) => !optionalOf(given.id).has(way.join(".")));
    fc.assert(
      fc.property(fc.constantFrom(...ways), fc.constantFrom(undefined, null, "", "   "), (way, hole) => {
        const composed = composeLetter(given.id, replaced(given.facts, way, hole));
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
    expect(composeLetter(given.id, { ...given.facts, pupilName: "x" }).kind).toBe("gaps");
  });

  it("says nothing of the facts in the subject but the name of the school", () => {
    const canary = "Zephyrine";
    const places = waysInto(given.facts).filter((way) => typeof valueAt(given.facts, way) === "string");
    let planted = 0;
    for (const way of places) {
      if (way.join(".") === "school.name") continue;
      for (const word of [canary, "ZQX"]) {
        const composed = composeLetter(given.id, replaced(given.facts, way, word));
        if (composed.kind !== "composed") continue;
        planted += 1;
        expect(composed.letter.subject).not.toContain(word);
      }
    }
    expect(planted).toBeGreaterThan(0);
  });

  it("is easy to read: short sentences and short words", () => {
    const sentences = sentencesOf(letterOf(given.id, given.facts));
    const lengths = sentences.map(wordsIn);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(30);
    expect(schoolGrade(sentences)).toBeLessThanOrEqual(6.5);
  });
});

describe.each(cases.filter(({ id }) => layouts[id].audience === "parent"))("$name, to a parent", (given) => {
  it("names the school, whom to ring, how to complain, and how data is looked after", () => {
    const text = letterText(letterOf(given.id, given.facts)).replace(/\s+/g, " ");
    expect(text).toContain("Harbour View School");
    expect(text).toContain("Ms Rosa Flint (leader for alternative provision) on 01632 960 014");
    expect(text).toContain("make a complaint to Mr Idris Vale, the headteacher");
    expect(text).toContain("https://harbour-view.example/complaints");
    expect(text).toContain("https://harbour-view.example/privacy");
  });
});
