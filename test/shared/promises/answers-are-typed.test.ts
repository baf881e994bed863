import { readFileSync } from "node:fs";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { AnswersOf } from "#ids/generated/answers-of.ts";
import { answerTypes } from "#promises/answers/answer-types.ts";
import type { AnswerText, Choice, FieldOf } from "#streams/placement/recorded.ts";

describe("What a form answers", () => {
  it("is typed by its definition of now (`npm run answers`)", () => {
    const file = new URL("../../../shared/ids/generated/answers-of.ts", import.meta.url);
    expect(readFileSync(file, "utf8")).toBe(answerTypes());
  });

  it("knows the options of a choice, and no question that no form asks", () => {
    expectTypeOf<AnswersOf["review"]["safe"]>().toEqualTypeOf<"yes" | "no" | undefined>();
    expectTypeOf<AnswerText<"review", "safe">>().toEqualTypeOf<"yes" | "no" | "">();
    expectTypeOf<Choice<"virtual-school-involved", "involved">>().toEqualTypeOf<
      "virtual-school" | "social-worker"
    >();
    expectTypeOf<"held-on">().toExtend<FieldOf<"review">>();
    expectTypeOf<"held-upon">().not.toExtend<FieldOf<"review">>();
  });

  it("holds no words about a person: those are in the vault", () => {
    expectTypeOf<"wellbeing">().not.toExtend<FieldOf<"review">>();
  });
});
