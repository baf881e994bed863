import { schoolRecordOf } from "#casework/people/people.ts";
import { lookOf } from "#casework/school/look.ts";
import { londonDate, longTime } from "#domain/calendar/london.ts";
import { noteRead, type StaffPage } from "#door/context.ts";
import { notFound } from "#door/reply.ts";
import { heading, type Letter, paragraph, smallPrint, table } from "#letters/letter.ts";
import { letterPdf } from "#letters/rendering/letter-pdf.ts";
import { caseModel } from "./case-model.ts";
import { loadCase } from "./load.ts";

/** Lines to write on. */
const room = ["\u00a0", "\u00a0", "\u00a0"];

type Case = Awaited<ReturnType<typeof caseModel>>;

const decides = [
  "Approved: from when to when, and by which power",
  "Not approved: why, and what happens instead",
  "Minute, date, who took part, and any chair’s action",
];

/** The papers of a panel: the one case with the pupil’s initials, what is asked of it, and room for its decision. */
const paperOf = (m: Case, printed: string): Letter => ({
  subject: "Papers for the governors’ panel",
  blocks: [
    paragraph(`A direction for ${m.who}. ${m.route}. ${m.standing}.`),
    ...(m.panel.length > 0 ? [paragraph(`Named to decide: ${m.panel.join(", ")}.`)] : []),
    heading("The case"),
    table(
      "What the panel needs to know",
      m.rows.map(({ label, lines }) => ({ label, value: lines })),
    ),
    heading("What the panel decides"),
    table(
      "Decision",
      decides.map((label) => ({ label, value: room })),
    ),
    smallPrint(
      `${printed} For the governors who are named to decide, and the clerk. Please give it back after the meeting.`,
    ),
  ],
});

/** The case on paper, for a panel that meets (catalogue O6; WBS 6.4, TWE 7.2). */
export const approvalPapersPage: StaffPage = {
  path: "/approvals/{placement}/papers.pdf",
  action: "approvals.read",
  doc: { summary: "The papers of a panel on one direction, as a PDF", file: "application/pdf" },
  get: async (c) => {
    const l = await loadCase(c);
    if (!l) return notFound;
    await noteRead(c, l.placement.pupil);
    const date = londonDate(c.deps.clock.now());
    const schoolName = (await schoolRecordOf(c.deps, c.scope, c.at.school))?.name || "School";
    const paper = paperOf(await caseModel(c, l), `Printed ${longTime(c.deps.clock.now())}.`);
    return {
      kind: "file",
      name: `panel-papers-${date}.pdf`,
      type: "application/pdf",
      bytes: await letterPdf(paper, { date, schoolName, ...(await lookOf(c.deps, c.at)) }),
    };
  },
};
