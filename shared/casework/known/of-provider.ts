import type { Answers, AnswerValue } from "#contracts/form.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import { checksReply } from "#streams/placement/provider/checks.ts";
import type { ResolversOf } from "./resolver.ts";
import type { Sources } from "./sources.ts";

/** “Mrs Lena Okoro, centre manager”: who is named in a provider's record, and their job where it is said. */
const person = async (s: Sources): Promise<{ readonly name: string; readonly job: string }> => {
  const [name = "", ...job] = ((await s.provider())?.contact ?? "").split(",");
  return { name: name.trim(), job: job.join(",").trim() };
};

const earlier =
  (form: "provider" | "timetable" | "letter", field: string) =>
  async (s: Sources): Promise<AnswerValue | undefined> =>
    (await s.before(form))[field];

/** Who is named in the last letter about this provider, as long as the same person is asked for by name and job. */
const named =
  (field: "report-to" | "responsible", part: "name" | "job") =>
  async (s: Sources): Promise<AnswerValue | undefined> => {
    const letter: Answers = await s.before("letter");
    if (letter[field]) return part === "name" ? letter[field] : letter[`${field}-role`];
    const known = await person(s);
    return known[part];
  };

/** A week whose days differ has no one time at which a day begins. */
const time = (field: "starts-at" | "break-from" | "break-to" | "ends-at") => earlier("timetable", field);

export const ofProvider: ResolversOf<"provider"> = {
  "provider.person": async (s) => (await s.provider())?.contact,
  "provider.policies-reviewed": (s) => {
    const said = checksReply(s.placement)?.answers;
    const on = said?.["policies-reviewed"];
    return on && said["still-so"] !== "no" ? `Reviewed ${longDate(on)}` : "";
  },
  "provider.weekly-cost": earlier("provider", "weekly-cost"),
  "provider.starts-at": time("starts-at"),
  "provider.break-from": time("break-from"),
  "provider.break-to": time("break-to"),
  "provider.ends-at": time("ends-at"),
  "provider.report-to": named("report-to", "name"),
  "provider.report-to-job": named("report-to", "job"),
  "provider.responsible": named("responsible", "name"),
  "provider.responsible-job": named("responsible", "job"),
  "provider.bring": earlier("letter", "bring"),
};
