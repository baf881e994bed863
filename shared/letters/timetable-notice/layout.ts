import type { Layout } from "../layout.ts";
import { paragraph, table } from "../letter.ts";
import { whichPupil } from "../parts/authority-pupil.ts";
import { authorityClosing } from "../parts/closing.ts";
import { letterHead } from "../parts/letter-head.ts";
import { sessionRows } from "../parts/sessions.ts";
import { type TimetableNoticeFacts, timetableNoticeFacts } from "./facts.ts";
import type { timetableNoticeWords } from "./words.ts";

/** Tells the local authority of a part-time timetable or of flexi-schooling, of its change or its end (O116, O118; WBS 9.7, 10.7). */
export const timetableNotice: Layout<TimetableNoticeFacts, typeof timetableNoticeWords> = {
  audience: "authority",
  facts: timetableNoticeFacts,
  compose: (given, say) => ({
    subject: say.subject(given.school.name),
    blocks: [
      ...letterHead(given, say.shared),
      paragraph(say.told(given)),
      whichPupil(given.pupil, say.shared),
      table(say.caption, [
        { label: say.rows.why, value: given.reason },
        { label: say.shared.firstDay, value: say.shared.date(given.firstDay) },
        { label: say.shared.lastDay, value: say.shared.date(given.lastDay) },
        ...sessionRows(given.sessions, say.shared),
        { label: say.rows.code, value: given.code },
        ...(given.reviewBy ? [{ label: say.rows.reviewBy, value: say.shared.date(given.reviewBy) }] : []),
      ]),
      paragraph(say.agreed[given.kind]),
      ...authorityClosing(given, say.shared),
    ],
  }),
};
