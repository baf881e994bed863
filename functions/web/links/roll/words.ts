import { counted } from "#domain/calendar/date-words.ts";
import { longDate } from "#ui/dates.ts";

/** What the page of a provider's count says, in English; its questions are those of its form. */
export const rollWords = {
  numbers: ({ pupils, vulnerable }: { readonly pupils: number; readonly vulnerable: number }) =>
    `${counted(pupils, "full-time pupil")} in all, ${vulnerable} of them with a plan or looked after`,
  lead: (due: string) => `Please answer by ${longDate(due)}. Numbers only: no names of children.`,
  toldBefore: (numbers: string) => `You have told us: ${numbers}. You can correct it here.`,
  /** Whom to ring where nobody leads alternative provision. */
  office: "The school office",
  news: "Staff or address changed: tell the school",
  ringAroundPhone: (who: string, school: string) => ({
    before: `${who}, ${school}, phone `,
    after: ". You can tell the numbers on the phone too.",
  }),
  sent: "Your numbers have reached us",
  thanks: "Thank you",
  changeWithLink: {
    before:
      "One answer serves every school of the trust, until next term. If the numbers change before, please tell us: ",
    link: "change the numbers",
    after: ".",
  },
} as const;
