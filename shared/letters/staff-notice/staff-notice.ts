import * as z from "zod";
import { counted } from "#domain/date-words.ts";
import { type LetterBlock, type Notice, paragraph, smallPrint } from "../letter.ts";
import { date, initials, line, saying, webAddress } from "../parts/facts.ts";
import { dateInWords } from "../parts/wording.ts";

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

const facts = z.strictObject(
  {
    schoolName: line("Enter the name of the school"),
    tasks: z
      .array(task, "Enter the tasks")
      .min(1, "Enter the tasks")
      .max(100, "At most 100 tasks in one mail"),
    allTasks: webAddress("The link to the task list is missing"),
  },
  saying("Enter the tasks"),
);
export type StaffNoticeFacts = z.infer<typeof facts>;

/** One mail to a member of staff for all that needs them now, however many roles they hold (1L, last line). */
export const staffNotice: Notice<StaffNoticeFacts> = {
  id: "staff-notice",
  title: "To staff: what needs you",
  audience: "staff",
  facts,
  compose: ({ schoolName, tasks, allTasks }) => ({
    subject: "Something needs you today",
    blocks: [
      paragraph(
        tasks.length === 1
          ? "There is something for you to do:"
          : `There are ${counted(tasks.length, "thing")} for you to do:`,
      ),
      ...tasks.flatMap(taskBlocks),
      paragraph(`Your whole list is at ${allTasks}`),
      smallPrint(
        `Sent by ${schoolName}. This mail says little on purpose. You sign in to see more. Please do not pass it on.`,
      ),
    ],
  }),
  example: {
    schoolName: "Harbour View School",
    tasks: [
      { what: "A parent has answered", initials: "AO", link: "https://waymark.example/placements/example" },
      {
        what: "A review is due",
        initials: "TW",
        due: "2026-12-11",
        link: "https://waymark.example/reviews/example",
      },
    ],
    allTasks: "https://waymark.example/tasks",
  },
};

function taskBlocks({
  what,
  initials: who,
  due,
  link,
}: StaffNoticeFacts["tasks"][number]): readonly LetterBlock[] {
  const rows = [
    ...(who === undefined ? [] : [{ label: "Pupil", value: who }]),
    ...(due === undefined ? [] : [{ label: "By", value: dateInWords(due) }]),
  ];
  return [
    { kind: "heading", text: what },
    ...(rows.length === 0 ? [] : [{ kind: "facts", caption: "What it is about", rows } as const]),
    { kind: "button-link", label: "Open the page", href: link },
  ];
}
