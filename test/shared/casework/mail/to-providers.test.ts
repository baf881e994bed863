import { describe, expect, it } from "vitest";
import { asOneLetter } from "#casework/mail/together.ts";
import { composeLetter } from "#letters/compose.ts";
import { examples } from "#letters/examples.ts";
import type { Letter } from "#letters/letter.ts";
import { letterText } from "#letters/rendering/letter-text.ts";

const written = (id: "provider-end" | "provider-request", facts: object): Letter => {
  const done = composeLetter(id, facts);
  if (done.kind !== "composed") throw new Error(`${id} has gaps`);
  return done.letter;
};

const request = examples["provider-request"];

describe("Several letters to a provider in one mail", () => {
  it("greet once, have a heading each, and keep each link and whom it is about", () => {
    const mail = asOneLetter(
      [
        written("provider-end", examples["provider-end"]),
        written("provider-request", request),
        written("provider-request", {
          ...request,
          initials: "BD",
          link: "https://waymark.example/l/another",
        }),
      ],
      true,
    );
    const text = letterText(mail);

    expect(mail.subject).toMatch(/\(and 2 more\)$/);
    expect(text.match(/^Hello/gm)).toHaveLength(1);
    expect(text.indexOf("Hello")).toBeLessThan(text.indexOf("This mail has 3 parts"));
    expect(text).toContain(request.link);
    expect(text).toContain("https://waymark.example/l/another");
    expect(text.indexOf("BD")).toBeGreaterThan(text.indexOf(request.initials));
    expect(mail.blocks.filter((b) => b.kind === "heading").map((b) => b.text)).toEqual(
      expect.arrayContaining([written("provider-end", examples["provider-end"]).subject]),
    );
  });
});
