import type { Told } from "#streams/provider/sign-off-events.ts";

/** What the page of a provider's news says, in English; its questions are those of its form. */
export const newsWords = {
  caption: (provider: string, school: string) => `${provider} for ${school}`,
  ringTitle: "Ring the school",
  ring: (who: string, school: string) => `${who}, ${school}, phone`,
  back: "Back",
  sent: "The school has been told",
  next: {
    staff: "Please send the school the written confirmation that the new staff are checked.",
    site: "The school looks at the address with you before pupils learn there.",
    address: "The school asks you by phone before it uses another address.",
    incident: "Please ring the school now, if you have not done so.",
  } satisfies Readonly<Record<Told["what"], string>>,
} as const;
