import { counted } from "#domain/calendar/date-words.ts";

export const staffNoticeWords = {
  title: "To staff: what needs you",
  subject: "Something needs you today",
  urgentSubject: "Urgent, about safety: please open this now",
  count: (tasks: number) =>
    tasks === 1 ? "There is something for you to do:" : `There are ${counted(tasks, "thing")} for you to do:`,
  caption: "What it is about",
  by: "By",
  open: "Open the page",
  list: (link: string) => `Your whole list is at ${link}`,
  from: (school: string) =>
    `Sent by ${school}. This mail says little on purpose. You sign in to see more. Please do not pass it on.`,
};
