import type { Layout, Said } from "../layout.ts";
import { button, heading, type LetterBlock, paragraph, smallPrint, table } from "../letter.ts";
import { type StaffNoticeFacts, staffNoticeFacts } from "./facts.ts";
import type { staffNoticeWords } from "./words.ts";

const taskBlocks = (
  { what, initials, due, link }: StaffNoticeFacts["tasks"][number],
  say: Said<typeof staffNoticeWords>,
): readonly LetterBlock[] => {
  const rows = [
    ...(initials === undefined ? [] : [{ label: say.shared.pupil, value: initials }]),
    ...(due === undefined ? [] : [{ label: say.by, value: say.shared.date(due) }]),
  ];
  return [heading(what), ...(rows.length === 0 ? [] : [table(say.caption, rows)]), button(say.open, link)];
};

/** One mail to a member of staff for all that needs them now, however many roles they hold (1L, last line). */
export const staffNotice: Layout<StaffNoticeFacts, typeof staffNoticeWords> = {
  audience: "staff",
  facts: staffNoticeFacts,
  compose: ({ schoolName, tasks, allTasks, urgent }, say) => ({
    subject: urgent ? say.urgentSubject : say.subject,
    blocks: [
      paragraph(say.count(tasks.length)),
      ...tasks.flatMap((task) => taskBlocks(task, say)),
      paragraph(say.list(allTasks)),
      smallPrint(say.from(schoolName)),
    ],
  }),
};
