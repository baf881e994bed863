import type { Field } from "../form.ts";
import { toJudge } from "../read-by.ts";
import { wordsField } from "./fields.ts";

export const said = (to: "school" | "parents"): readonly Field[] => {
  const hint =
    to === "school"
      ? { readBy: toJudge }
      : { hint: "Empty: as the provider wrote it", optional: true as const };
  return [
    wordsField("engagement", "How does the pupil take part?", "Enter how the pupil takes part", hint),
    wordsField(
      "progress",
      "What progress has there been towards the targets?",
      "Enter the progress towards the targets",
      hint,
    ),
    wordsField("behaviour", "How is behaviour?", "Enter how behaviour is", hint),
    wordsField("welfare", "How is the pupil’s welfare?", "Enter how the pupil’s welfare is", hint),
  ];
};
