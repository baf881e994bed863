import { describe, expect, it } from "vitest";
import {
  exampleDirection,
  exampleFlexi,
  examplePartTime,
  placementLetterExample as examplePlacement,
} from "#letters/placement-letter/example.ts";
import type { PlacementLetterFacts } from "#letters/placement-letter/facts.ts";
import { missingFacts } from "#letters/placement-letter/layout.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { exampleLetter, letterOf } from "./example-letter.ts";

/** The letter as one line of text, so that a sentence is found wherever it was wrapped. */
const textOf = (facts: PlacementLetterFacts): string =>
  letterText(letterOf("placement-letter", facts)).replace(/\s+/g, " ");

describe("the letter about a direction", () => {
  const text = textOf(exampleDirection);

  // TWE 12.3-12.4, 9.2 (O26) and SI 2010/1156, as obligations.md 2.1 lists them.
  it.each([
    ["the purpose", "to help Amara with behaviour, so that lessons at school go well again"],
    ["a reason", "Amara finds large classes hard at the moment"],
    ["another reason", "Extra help in school has not been enough so far"],
    ["an objective", "Stay in each lesson from start to finish"],
    ["the first day", "First day: Tuesday 3 November 2026"],
    ["the last day", "Last day: Friday 12 February 2027"],
    ["the number of days required", "Number of days: 26 days"],
    ["morning start of a two-session day", "Tuesday: Starts at 9:15am"],
    ["its break, start and finish", "Break from midday to 12:45pm"],
    ["its afternoon finish", "Finishes at 2:45pm"],
    ["its time per day", "Time per day: 5 hours 30 minutes, with the break"],
    ["start and finish of a one-session day", "Thursday: Starts at 9:15am Finishes at midday"],
    ["the address", "Copse Lane Workshop Unit 3, Copse Lane Sandleigh ZZ9 2WP"],
    ["the person to report to", "On the first day, report to: Dee Marlow, front desk"],
    ["the person responsible", "In charge there: Jonah Pike, lead tutor"],
    ["how it is reviewed", "We will meet and talk about how each objective is going"],
    [
      "when it is reviewed",
      "on or before Friday 11 December 2026. After that: at least once each half-term.",
    ],
    ["what to bring", "A packed lunch"],
    ["transport", "The school minibus leaves from the main gate at 8:40am"],
    ["the legal power", "section 29A of the Education Act 2002"],
    ["who approved it", "approved by the governing body on Tuesday 20 October 2026"],
    ["the attendance duty", "section 444(1) of the Education Act 1996"],
    ["why the duty applies there", "Section 444ZA(1B) of that Act applies it to a place like this one"],
    ["the right to ask for a review", "You can ask us in writing to hold a review."],
    ["the ten weeks", "unless there was one in the 10 weeks before you asked"],
    ["who else gets it", "A copy of this letter goes to Sandleigh Council"],
  ])("states %s", (_name, words) => {
    expect(text).toContain(words);
  });

  it("never reads as a penalty", () => {
    expect(text).not.toMatch(/444 notice|penalty|prosecut|offence|\(1A\)/i);
    expect(text).toContain("Written confirmation of your duty to ensure attendance");
  });

  it.each(["under", "over"] as const)("has no attendance duty for a pupil %s school age", (age) => {
    const other = textOf({ ...exampleDirection, pupil: { ...exampleDirection.pupil, age } });
    expect(other).not.toMatch(/444|duty/);
    expect(other).toContain("You can ask us in writing to hold a review.");
  });

  it("names an academy's articles as the power", () => {
    const power = { kind: "academy", clause: "article 4.1" } as const;
    const route = { ...exampleDirection.route, power } as PlacementLetterFacts["route"];
    const academy = textOf({ ...exampleDirection, route });
    expect(academy).toContain("articles of association (article 4.1)");
    expect(academy).not.toContain("29A");
  });

  it("speaks to a pupil of 18 as “you”, and says nothing of a parent’s duty", () => {
    const pupil = textOf({
      ...exampleDirection,
      recipient: { kind: "pupil", name: "Amara Okafor", address: ["4 Mill Row"] },
      pupil: { firstName: "Amara", age: "over" },
    });
    expect(pupil).toContain("A letter about your education");
    expect(pupil).toContain("2026 you must go to Copse Lane Workshop");
    expect(pupil).toContain("If you are ill or late");
    expect(pupil).not.toMatch(/444|your child/);
  });
});

describe("the letter about a placement by agreement", () => {
  it("says what was agreed and that it can be taken back, and nothing of a direction", () => {
    const text = textOf(examplePlacement);
    expect(text).toContain("the plan that has been agreed");
    expect(text).toContain("If you no longer agree, you can tell us at any time.");
    expect(text).toContain("A missed session counts in the same way as a missed day at school.");
    expect(text).not.toMatch(/direction|444|29A/);
  });

  it.each(["agreement", "on-site"] as const)(
    "says that it was decided after hearing the parents, where not all agreed: %s (TMP 6)",
    (kind) => {
      const text = textOf({ ...examplePlacement, route: { kind, afterHearing: true } });
      expect(text).toContain("Before we made it, we asked parents what they think.");
      expect(text).toContain("Now that this is decided, Amara must go to each session.");
      expect(text).toContain("If you do not agree with this, or something worries you");
      expect(text).not.toMatch(/has been agreed|is agreed|no longer agree/);
    },
  );

  it("states the longest time where no last day is set", () => {
    expect(textOf({ ...examplePlacement, end: { kind: "at-most", weeks: 12 } })).toContain(
      "Longest time: 12 weeks from the first day",
    );
  });

  it.each(["under", "over"] as const)("expects, but does not order, a pupil %s school age", (age) => {
    const text = textOf({ ...examplePlacement, pupil: { firstName: "Amara", age } });
    expect(text).not.toContain("must go to each session");
    expect(text).toContain("Amara will gain most by going to each session.");
  });
});

describe("the letter about education from the sixth day of a suspension", () => {
  const sixthDay = (more: object = {}, age: "under" | "compulsory" | "over" = "compulsory") =>
    textOf({
      ...examplePlacement,
      pupil: { firstName: "Amara", age },
      route: { kind: "sixth-day", sixthDay: "2026-11-03", ...more } as PlacementLetterFacts["route"],
    });

  it("rests the parents’ duty on the provision for suspended pupils, and on no other (K8)", () => {
    expect(sixthDay()).toContain("section 444(1) of the Education Act 1996");
    expect(sixthDay()).toContain(
      "Section 444ZA(1A) of that Act applies it to education during a suspension, once you have this letter.",
    );
    expect(sixthDay()).not.toMatch(/\(1B\)|29A/);
    expect(sixthDay()).not.toMatch(/444 notice|penalty|prosecut|offence/i);
  });

  it.each([
    ["lessons at home", { atHome: true }, "compulsory"],
    ["a pupil who is permanently excluded", { excluded: true }, "compulsory"],
    ["a pupil under school age", {}, "under"],
    ["a pupil over school age", {}, "over"],
  ] as const)("states no such duty for %s", (_name, more, age) => {
    expect(sixthDay(more, age)).not.toContain("444");
  });
});

describe("the copy of a direction for the authority", () => {
  const copy: PlacementLetterFacts = {
    ...exampleDirection,
    recipient: { kind: "authority", name: "Sam Reed", address: ["1 Hall Street"] },
    pupilOnRecord: { name: "Amara Okafor", dateOfBirth: "2014-05-04", upn: "V999200126009" },
  };

  it("never calls the pupil the reader’s child, and says to whom the notice speaks", () => {
    const text = textOf(copy);
    expect(text).not.toMatch(/your child/i);
    expect(text).toContain("Copy of a notice to parents");
    expect(text).toContain("Where it says “you”, it speaks to them.");
  });

  it("says which pupil it is, as an authority knows pupils, and is refused without", () => {
    expect(textOf(copy)).toContain("Name: Amara Okafor Date of birth: Sunday 4 May 2014");
    expect(missingFacts({ ...copy, pupilOnRecord: undefined })).toEqual([
      { field: "pupilOnRecord", sentence: "Enter the pupil as the authority knows them" },
    ]);
  });

  it("keeps name and date of birth out of the parents’ own letter", () => {
    expect(textOf(exampleDirection)).not.toMatch(/Date of birth/);
  });
});

describe("the days of the week", () => {
  it("stand in their order, whichever of them are whole days", () => {
    const sessions = [
      { ...examplePlacement.sessions[0], days: ["Tuesday", "Thursday"] },
      { kind: "one", days: ["Monday", "Friday"], start: "09:15", finish: "12:00" },
      { kind: "one", days: ["Wednesday"], start: "12:45", finish: "14:45" },
    ] as PlacementLetterFacts["sessions"];
    const text = textOf({ ...examplePlacement, sessions });
    const at = ["Monday and Friday:", "Tuesday and Thursday:", "Wednesday:"].map((day) => text.indexOf(day));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });
});

describe("every letter of an agreement", () => {
  it.each([
    { kind: "agreement" },
    { kind: "agreement", afterHearing: true },
    { kind: "on-site" },
    examplePartTime.route,
    exampleFlexi.route,
  ] as const)("quotes no law of directions or suspensions: $kind", (route) => {
    expect(textOf({ ...examplePlacement, route })).not.toMatch(/444|29A|direction/);
  });
});

describe("the letter reissued", () => {
  it("says what changed, from when, and which letter it replaces, and is whole", () => {
    const text = letterText(exampleLetter("letter-reissued")).replace(/\s+/g, " ");
    expect(text).toContain("takes the place of our letter of Thursday 22 October 2026");
    expect(text).toContain("From Tuesday 24 November 2026: * The Thursday session now ends at midday.");
    expect(text).toContain("Number of days: 26 days");
  });
});
