import type { Option } from "#contracts/form.ts";
import { counted, shortDate } from "#domain/calendar/date-words.ts";
import { toReadTo, unreadBy } from "#streams/placement/notice/read-aloud.ts";
import { openRequests } from "#streams/placement/own-page/requests.ts";
import { sheetsToGive } from "#streams/placement/own-page/sheets.ts";
import type { Placement } from "#streams/placement/state.ts";

/** What the choices about pages of one’s own are made from. */
type Sources = {
  readonly placement: Placement;
  readonly nameOf: () => Promise<(contact: string) => string>;
};

const thePupil = "The pupil";

const asking: Readonly<Record<string, string>> = {
  review: "asks for a review",
  complaint: "complains",
  question: "asks or tells something",
};

const by: Readonly<Record<string, string>> = {
  parent: "A parent or carer",
  pupil: thePupil,
  officer: "Somebody who works with the pupil",
};

/** Who can have a page of their own: the pupil, and everybody on the record. */
const pageReaders = async ({ placement, nameOf }: Sources): Promise<readonly Option[]> => {
  const called = await nameOf();
  return [
    { value: placement.pupil, label: thePupil },
    ...placement.contacts.map(({ id }) => ({ value: id, label: called(id) })),
  ];
};

/** For whom a sheet of codes was made and is not handed over. */
const sheets = async ({ placement, nameOf }: Sources): Promise<readonly Option[]> => {
  const called = await nameOf();
  return sheetsToGive(placement).map((to) => ({
    value: to,
    label: to === placement.pupil ? thePupil : called(to),
  }));
};

/** What was asked and waits for its answer, by the version of its record. */
const familyRequests = async ({ placement, nameOf }: Sources): Promise<readonly Option[]> => {
  const called = await nameOf();
  return openRequests(placement).map((r) => ({
    value: String(r.version),
    label: placement.contacts.some((c) => c.id === r.by)
      ? called(r.by)
      : (by[r.answers.from ?? ""] ?? thePupil),
    hint: `${asking[r.answers.what ?? ""] ?? ""}, ${shortDate(r.at.slice(0, 10))}`,
  }));
};

/** To whom letters have yet to be read, and how many. */
const readTo = async ({ placement, nameOf }: Sources): Promise<readonly Option[]> => {
  const called = await nameOf();
  return toReadTo(placement).map((to) => ({
    value: to,
    label: called(to),
    hint: counted(unreadBy(placement, to).length, "letter or mail", "letters and mails"),
  }));
};

export const familyChoices = {
  pageReaders,
  sheetsToGive: sheets,
  familyRequests,
  readAloudTo: readTo,
};
