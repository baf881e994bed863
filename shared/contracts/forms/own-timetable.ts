import { options } from "./options.ts";

/** Why a timetable is part-time; the last is asked so that it can be refused with what to do instead (WBS 9.5). */
export const partTimeReasons = options(
  ["medical", "A physical or mental health need"],
  ["return", "A return to school after a long absence or a placement"],
  ["needs", "Special educational needs that are met step by step"],
  ["crisis", "A crisis in the pupil’s life"],
  ["behaviour", "To manage behaviour"],
);
