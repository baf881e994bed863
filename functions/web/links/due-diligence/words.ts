import { longDate } from "#ui/dates.ts";

/** What the page of a provider's yearly due diligence says, in English; its questions are those of its form. */
export const yearWords = {
  lead: (due: string) =>
    `Please look at each line and answer by ${longDate(due)}. Write nothing about a child.`,
  told: (day: string) =>
    `You answered on ${longDate(day)}. You can correct it here: choose again for each line.`,
  held: (parts: readonly string[]) => `The school holds: ${parts.join(", ")}.`,
  seen: (day: string) => `seen on ${longDate(day)}`,
  version: (version: string) => `version ${version}`,
  until: (day: string) => `until ${longDate(day)}`,
  notHeld: "The school holds nothing yet.",
  sendFiles: "Send papers to the school",
  filesFirst: (count: number) =>
    count === 0 ? "Certificates, policies or reports: a clear photo is enough." : "",
  sentCount: (count: string) => `You have sent ${count}.`,
  news: "Staff or address changed: tell the school",
  next: "The school reads your answers and judges each line that has changed. It rings you if something is missing.",
  change: "Change your answers",
} as const;
