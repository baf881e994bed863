import type { StaffNoticeFacts } from "./facts.ts";

export const staffNoticeExample: StaffNoticeFacts = {
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
};
