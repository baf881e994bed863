import type { FormAnswers } from "#domain/form-answers.ts";
import type { Recorded } from "../recorded.ts";
import type { Placement } from "../state.ts";

export const answerText = (answers: FormAnswers | undefined, field: string): string =>
  String(answers?.[field] ?? "");

/** A change of sessions or last day that is recorded and does not count yet. */
export const pendingChange = (p: Placement): Recorded<"sessions-changed"> | undefined => {
  const change = p.forms["sessions-changed"];
  const timetable = p.forms.timetable;
  return change && timetable && change.version > timetable.version ? change : undefined;
};

/** The last day as it is planned now, or "". */
export const plannedEnd = (p: Placement): string =>
  answerText(pendingChange(p)?.answers ?? p.forms.timetable?.answers, "end");
