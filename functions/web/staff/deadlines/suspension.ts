import type { Answers, FieldError } from "#contracts/form.ts";
import type { Span } from "#domain/calendar/calendar.ts";
import { provisionNotice, sixthDay } from "#domain/deadlines/sixth-day.ts";
import { answered, type DeadlineAnswer, momentAnswer, noDate, type School, used } from "./answer.ts";

const text = (a: Answers, name: string): string | undefined =>
  a[name] === undefined ? undefined : String(a[name]);

const spansOf = (a: Answers): readonly Span[] => {
  const [first, last] = [text(a, "again-first"), text(a, "again-until")];
  return [
    { first: String(a.first), last: String(a.until) },
    ...(first !== undefined && last !== undefined ? [{ first, last }] : []),
  ];
};

const faults = (a: Answers): readonly FieldError[] => {
  const [again, until] = [text(a, "again-first"), text(a, "again-until")];
  const wrong = (field: string, message: string): FieldError => ({ field, message });
  return [
    ...(String(a.until) < String(a.first)
      ? [wrong("until", "The last day of the suspension must not be before its first day")]
      : []),
    ...(again !== undefined && until === undefined
      ? [wrong("again-until", "Enter the last day of the second suspension")]
      : []),
    ...(again === undefined && until !== undefined
      ? [wrong("again-first", "Enter the first day of the second suspension")]
      : []),
    ...(again !== undefined && again <= String(a.until)
      ? [wrong("again-first", "The second suspension must begin after the first has ended")]
      : []),
    ...(again !== undefined && until !== undefined && until < again
      ? [wrong("again-until", "The last day of the second suspension must not be before its first day")]
      : []),
  ];
};

export const sixthDayOf = (a: Answers, school: School): DeadlineAnswer => {
  const errors = faults(a);
  if (errors.length > 0) return { kind: "refused", errors };
  const rules = school.rules("sixth-day");
  const [attended, lastExam] = [text(a, "attended"), text(a, "last-exam")];
  const found = sixthDay({
    calendar: school.calendar,
    suspensions: spansOf(a),
    day: rules.settings["sixthDay.day"].value,
    ...(attended === undefined ? {} : { attended: [attended] }),
    ...(lastExam === undefined ? {} : { lastExam }),
  });
  return answered(
    found,
    (date) => `Full-time education is provided from ${date} at the latest.`,
    school,
    used(rules, "sixthDay.day"),
  );
};

export const fortyEightHours = (a: Answers, school: School): DeadlineAnswer => {
  const rules = school.rules("sixth-day");
  const found = provisionNotice({
    start: `${a.start}T${a.time}`,
    hours: rules.settings["sixthDay.noticeHours"].value,
    sixthDay: String(a.sixth),
    waived: a.waived !== undefined,
  });
  const why = used(rules, "sixthDay.noticeHours");
  return found.kind === "moment"
    ? momentAnswer(found.at, found.explanation, why)
    : noDate("No notice is needed.", found.explanation, why);
};
