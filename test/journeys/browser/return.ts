import type { Person } from "./person.ts";

type Return = {
  readonly lead: Person;
  readonly tutor: Person;
  readonly placement: string;
  readonly reportLink: string;
  /** The day of the return's paperwork, and the first and second step of the return. */
  readonly day: string;
  readonly from: string;
  readonly later: string;
};

/** A pupil comes back in steps, with the provider's last report from a phone and the pupil's own view. */
export const comesBack = async ({
  lead,
  tutor,
  placement,
  reportLink,
  day,
  from,
  later,
}: Return): Promise<void> => {
  await lead.opens(`${placement}/forms/return-plan`);
  await lead.fills({
    "step-1-from": from,
    "step-1": "Mornings",
    "step-2-from": later,
    "step-2": "Whole days",
    "who-helps": "Her tutor",
  });
  await (await lead.shows("return-plan")).presses("Save the plan");
  await tutor.opens(reportLink);
  await tutor.fills({
    attainment: "Reads short books",
    "sessions-attended": "110",
    "sessions-missed": "0",
    "differs-why": "We count hours",
    "objective-1": "5",
    "objective-2": "4",
    "behaviour-change": "Asks for breaks",
    helps: "Short tasks",
    "pupil-words": "I am ready",
    "typed-name": "Nia Desk",
  });
  await (await tutor.shows("final-report")).presses("Send the final report");
  await tutor.shows("final-report-sent");
  await lead.opens(`${placement}/forms/pupil-views`);
  await lead.fills({
    "asked-on": day,
    how: "pictures",
    said: "A smile",
    "asked-by": "Her tutor",
  });
  await (await lead.shows("pupil-views")).presses("Record the pupil’s views");
  await lead.opens(`${placement}/forms/destination`);
  await lead.fills({
    destination: "mainstream-full",
    from,
    next: "Juniper comes back to class.",
    achieved: "Reads with joy",
  });
  await lead.presses("Record the destination");
  // The parent without e-mail gets the letter about the end by hand: only then does the placement close.
  await lead.opens(`${placement}/papers`);
  await lead.follows(/^Print/);
  await lead.fills({ how: "by-hand", on: day });
  await lead.presses("Mark it as given");
};
