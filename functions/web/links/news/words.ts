import type { News, Told } from "#streams/provider/sign-off-events.ts";

/** What the page of a provider's news says, in English, with its questions. */
export const newsWords = {
  /** Whom to ring where nobody is named. */
  lead: "The safeguarding lead",
  form: {
    title: "Tell the school something",
    submit: "Tell the school",
    lead: "It reaches the safeguarding lead and the leader for alternative provision at once. Worried about a child? Do not write it here: ring the school. In danger now: ring 999.",
    what: "What has happened?",
    whatMissing: "Choose what has happened",
    /** What can be told on this page. */
    happened: {
      staff: "Our staff have changed",
      site: "Our address has changed, or we use another site",
      incident: "A serious incident with a pupil",
    } satisfies Readonly<Record<Exclude<News, "address" | "fault">, string>>,
    incidentHint: "Ring the school as well",
    who: "Who is new or has left, and in which work?",
    whoMissing: "Enter who is new or has left",
    checked: "Are the checks of new staff done?",
    checkedMissing: "Choose whether the checks are done",
    checkedHint: "Please send the school the written confirmation too",
    site: "Which address, for what, and from which day?",
    siteMissing: "Enter the address and the day",
    siteHint: "A site of a partner too, if pupils learn there",
    pupils: "Which pupils was it about?",
    pupilsMissing: "Choose the pupils",
    on: "On which day was it?",
    onMissing: "Enter the day",
    at: "At what time?",
    atMissing: "Enter the time",
    name: "Your name",
    nameMissing: "Enter your name",
  },
  dayAhead: "The day must be today or in the past.",
  ringTitle: "Ring the school",
  ringAroundPhone: (who: string, school: string) => ({ before: `${who}, ${school}, phone `, after: "" }),
  back: "Back",
  sent: "The school has been told",
  next: {
    staff: "Please send the school the written confirmation that the new staff are checked.",
    site: "The school looks at the address with you before pupils learn there.",
    address: "The school asks you by phone before it uses another address.",
    incident: "Please ring the school now, if you have not done so.",
  } satisfies Readonly<Record<Exclude<Told["what"], "fault">, string>>,
} as const;
