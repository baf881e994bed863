import type { Layout, Said } from "../layout.ts";
import { button, type LetterBlock, paragraph, smallPrint, table } from "../letter.ts";
import { type AttendanceEscalationFacts, attendanceEscalationFacts } from "./facts.ts";
import type { attendanceEscalationWords } from "./words.ts";

type Say = Said<typeof attendanceEscalationWords>;

const ahead: readonly AttendanceEscalationFacts["what"][] = ["provider-closed", "provider-open"];

const pupilRows = ({ pupils, what }: AttendanceEscalationFacts, say: Say): readonly LetterBlock[] => {
  if (pupils.length === 0) return [];
  const inOrder = pupils.toSorted((a, b) => Number(b.first === "yes") - Number(a.first === "yes"));
  return [
    table(
      say.pupils,
      inOrder.map((p) => ({
        label: p.first === "yes" ? say.ringFirst(p.initials) : p.initials,
        value: ahead.includes(what) ? say.due(p.session) : say.inSession(say.standing[p.standing], p.session),
      })),
    ),
  ];
};

/**
 * Tells the office, and for a child with a social worker or in care the safeguarding lead, what must be looked into
 * now (O76, O77; TMP 8): initials only, the names are behind the sign-in.
 */
export const attendanceEscalation: Layout<AttendanceEscalationFacts, typeof attendanceEscalationWords> = {
  audience: "staff",
  facts: attendanceEscalationFacts,
  compose: (given, say) => ({
    subject: say.subjects[given.what] ?? say.subject,
    blocks: [
      paragraph(say.why[given.what]),
      ...pupilRows(given, say),
      table(say.provider, [
        { label: say.rows.provider, value: given.provider },
        { label: say.rows.phone, value: given.phone },
        { label: say.rows.day, value: say.shared.date(given.date) },
        ...(given.until ? [{ label: say.rows.until, value: say.shared.date(given.until) }] : []),
      ]),
      ...(given.outsideAt ? [paragraph(say.outsideAt(given.outsideAt))] : []),
      paragraph(say.record),
      button(say.open, given.link),
      smallPrint(say.from(given.schoolName)),
    ],
  }),
};
