import * as z from "zod";
import { date, initials, line, saying, webAddress } from "../parts/facts.ts";

const task = z.strictObject(
  {
    /** Says what is to do, never who it is about: "A parent has answered". */
    what: line("Enter what is to do"),
    initials: initials("Enter the initials of the pupil").optional(),
    due: date("Enter the day by which it is due").optional(),
    link: webAddress("The link to the page is missing"),
  },
  saying("Enter the task"),
);

export const staffNoticeFacts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    tasks: z
      .array(task, "Enter the tasks")
      .min(1, "Enter the tasks")
      .max(100, "At most 100 tasks in one mail"),
    /** A child’s safety is at stake: the subject says that it cannot wait. */
    urgent: z.boolean("Say whether it is urgent").optional(),
    allTasks: webAddress("The link to the task list is missing"),
  },
  saying("Enter the tasks"),
);
export type StaffNoticeFacts = z.infer<typeof staffNoticeFacts>;
