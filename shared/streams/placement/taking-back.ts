import { isToStaff } from "#domain/commit.ts";
import type { Meta } from "./events/meta.ts";
import type { Paper } from "./events/paper.ts";
import type { TakenBack, TakenBackEvent } from "./events/taken-back.ts";
import { latestOf, recordsOf } from "./records.ts";
import type { Placement } from "./state.ts";

const isUnsent = (e: TakenBackEvent, paper: Paper): boolean =>
  paper.given === undefined && e.unsent.includes(paper.key);

/** The placement without the record: the one before it counts again, or none, and the terms are those before it. */
export const withoutRecord = (p: Placement, e: TakenBackEvent, { at, by, version }: Meta): Placement => {
  const record = recordsOf(p, e.form).find((r) => r.version === e.of);
  if (!record) return p;
  const { [e.form as "visit"]: _latest, ...others } = p.forms;
  const { [e.form as "visit"]: _records, ...history } = p.history;
  const left = recordsOf(p, e.form).filter((r) => r !== record);
  const before = left.at(-1);
  const { form, why, unsent, told } = e;
  return {
    ...p,
    forms: before ? { ...others, [form]: before } : others,
    history: left.length > 0 ? { ...history, [form]: left } : history,
    terms: p.terms.filter((t) => t.version !== e.of),
    papers: p.papers.filter((paper) => !isUnsent(e, paper)),
    takenBack: [...(p.takenBack ?? []), { form, record, why, unsent, told, at, by, version }],
  };
};

/** Records of a form that were taken back, the earliest first. */
export const takenBackOf = (p: Placement, form: string): readonly TakenBack[] =>
  (p.takenBack ?? []).filter((t) => t.form === form);

/** Whether a mail belonged to a record that was taken back before it had gone. */
export const isTakenBack = (p: Placement, key: string): boolean =>
  (p.takenBack ?? []).some((t) => t.unsent.includes(key));

/** Whoever was told before it was taken back, and whom a mail reached that was on its way at that moment. */
const believers = (p: Placement, t: TakenBack): readonly string[] => {
  const late = t.unsent.flatMap((key) => {
    const mail = p.mails[key];
    return mail && mail.state !== "bounced" && !isToStaff(mail.to) ? [mail.to] : [];
  });
  return [...new Set([...t.told, ...late])];
};

/** Records that were taken back after somebody outside had been told of them, and who has not heard of it since. */
export const stillBelieved = (p: Placement): readonly TakenBack[] => {
  const toldIn = latestOf(p, "taken-back-told")?.version ?? 0;
  return (p.takenBack ?? [])
    .map((t) => ({ ...t, told: believers(p, t) }))
    .filter((t) => t.told.length > 0 && t.version > toldIn);
};
