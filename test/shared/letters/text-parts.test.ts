import { describe, expect, it } from "vitest";
import { button, heading, type Letter, list, paragraph, table } from "#letters/letter.ts";
import { letterText } from "#letters/rendering/letter-text.ts";
import { textParts } from "#letters/rendering/text-parts.ts";

const long =
  "We would like to meet you, and talk about how the placement of your child is going, and what should come next for everybody.";

const letter: Letter = {
  subject: "An invitation to a meeting at school",
  blocks: [
    paragraph(long),
    heading("What we will talk about"),
    list([long, "Short"]),
    table("The meeting", [
      { label: "Day", value: long },
      { label: "Who", value: ["You", "Your child"] },
    ]),
    button("Answer", "http://127.0.0.1/l/(masked)"),
  ],
};

describe("A letter that was kept as plain text", () => {
  it("has its lines whole again, its headings and points, and no links that open nothing", () => {
    expect(textParts(letterText(letter))).toEqual([
      { kind: "lines", lines: [long] },
      { kind: "heading", text: "What we will talk about" },
      { kind: "list", items: [long, "Short"] },
      { kind: "lines", lines: ["The meeting:", `Day: ${long}`, "Who:", "You", "Your child"] },
    ]);
  });
});
