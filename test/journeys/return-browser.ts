import type { Person } from "./person.ts";

type Return = {
  readonly lead: Person;
  readonly tutor: Person;
  readonly placement: string;
  readonly reportLink: string;
};

/** A pupil comes back in steps, with the provider's last report from a phone and the pupil's own view. */
export const comesBack = async ({ lead, tutor, placement, reportLink }: Return): Promise<void> => {
  await lead.opens(`${placement}/forms/return-plan`);
  await lead.fills({
    "step-1-from": "2026-10-07",
    "step-1": "Mornings",
    "step-2-from": "2026-10-12",
    "step-2": "Whole days",
    "who-helps": "Her tutor",
  });
  await (await lead.shows("return-plan")).presses("Save the plan");
  await tutor.opens(reportLink);
  await tutor.fills({
    attainment: "Reads short books",
    "sessions-attended": "1",
    "sessions-missed": "0",
    "behaviour-change": "Asks for breaks",
    helps: "Short tasks",
    "typed-name": "Nia Desk",
  });
  await (await tutor.shows("final-report")).presses("Send the final report");
  await tutor.shows("final-report-sent");
  await lead.opens(`${placement}/forms/pupil-views`);
  await lead.fills({
    "asked-on": "2026-10-07",
    how: "pictures",
    said: "A smile",
    "asked-by": "Her tutor",
  });
  await (await lead.shows("pupil-views")).presses("Record the pupil’s views");
  await lead.opens(`${placement}/forms/destination`);
  await lead.fills({
    destination: "mainstream-full",
    from: "2026-10-07",
    next: "Juniper comes back to class.",
    achieved: "Reads with joy",
  });
  await lead.presses("Record the destination");
};
