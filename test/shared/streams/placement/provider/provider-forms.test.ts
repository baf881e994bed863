import { describe, expect, it } from "vitest";
import { letterTold, row } from "../running.ts";

const year = { start: "2026-09-15", end: "2027-07-16" };

const told = (answer: string) =>
  Object.assign(letterTold(year), { profile: "crestwood-2025" }).happened("provider", {
    type: "form-submitted",
    form: "evidence-o21",
    answers: { answer },
    words: {},
  });

describe("The provider's own forms (O21)", () => {
  it("are only asked for while the parents have them, and there once they are back, or none is needed", () => {
    expect(row(told("sent"), "O21").state).toBe("asked");
    expect(row(told("returned"), "O21").state).toBe("met");
    expect(row(told("none"), "O21").state).toBe("met");
  });
});
