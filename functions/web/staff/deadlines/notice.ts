import type { Answers } from "#contracts/form.ts";
import { longDate } from "#domain/calendar/date-words.ts";
import {
  earliestStart,
  givenOn,
  latestNotice,
  type NoticeTerms,
  noticeTerms,
} from "#domain/deadlines/notice.ts";
import type { Route } from "#domain/rules/rules.ts";
import type { NoticeManner } from "#domain/rules/settings-agreement.ts";
import { answered, type DeadlineAnswer, type School, used } from "./answer.ts";

type Counting = NoticeTerms["counting"];

const facts = (a: Answers, school: School) => {
  const rules = school.rules(a.route as Route);
  const terms = noticeTerms(rules);
  const chosen = a.counting as Counting | undefined;
  const how = a.how as NoticeManner;
  return {
    how,
    terms: chosen ? { ...terms, counting: chosen } : terms,
    rules: used(
      rules,
      "notice.minDays",
      ...(chosen ? [] : (["notice.counting"] as const)),
      ...(how === "post" ? (["notice.deemedWorkingDays"] as const) : []),
    ),
  };
};

export const lastNotice = (a: Answers, school: School): DeadlineAnswer => {
  const { how, terms, rules } = facts(a, school);
  const found = latestNotice({ start: String(a.start), calendar: school.calendar, terms, how });
  return answered(
    found,
    (date) => `${how === "post" ? "Post the notice" : "Give the notice"} by ${date}.`,
    school,
    rules,
  );
};

export const firstStart = (a: Answers, school: School): DeadlineAnswer => {
  const { how, terms, rules } = facts(a, school);
  const found = earliestStart({ on: String(a.given), calendar: school.calendar, terms, how });
  return answered(found, (date) => `The pupil can start on ${date} at the earliest.`, school, rules);
};

export const posted = (a: Answers, school: School): DeadlineAnswer => {
  const rules = school.rules("agreement");
  const days = rules.settings["notice.deemedWorkingDays"].value;
  const on = String(a.posted);
  const date = givenOn(on, "post", days);
  return answered(
    {
      kind: "date",
      date,
      explanation: [
        `Posted on ${longDate(on)}, it counts as given on working day ${days} after that: ${longDate(date)}.`,
        "A letter handed over, or left at the address, counts the same day.",
      ],
    },
    (words) => `The letter counts as given on ${words}.`,
    school,
    used(rules, "notice.deemedWorkingDays"),
  );
};
