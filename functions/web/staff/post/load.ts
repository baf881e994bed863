import { pupilsOf } from "#casework/people/people.ts";
import { lettersToPost, type ToPost } from "#casework/placement/post.ts";
import type { Field } from "#contracts/form.ts";
import { choiceField, dateField, severalField } from "#contracts/forms/fields.ts";
import { options } from "#contracts/forms/options.ts";
import { nameFor } from "#contracts/people.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { noteRead, type StaffContext } from "#door/context.ts";
import { letterTitle } from "#letters/words.ts";
import { longDate } from "#ui/dates.ts";

export const postPath = "/post";

/** Whoever may print letters and mark them as given. */
export const mayPost = (c: StaffContext): boolean => c.sees("placement.letters") && c.may("form.paper-given");

/** A letter that waits, as a line of the list has it. */
export type Waiting = { readonly of: ToPost; readonly title: string; readonly about: string };

/** What waits at this school; that each pupil's letters were looked at is noted. */
export const waitingHere = async (c: StaffContext): Promise<readonly Waiting[]> => {
  const all = await lettersToPost(c.deps, c.at);
  const ids = [...new Set(all.map(({ pupil }) => pupil))];
  for (const id of ids) await noteRead(c, id);
  const pupils = await pupilsOf(c.deps, c.scope, ids);
  return all.map((of) => {
    const pupil = pupils.get(of.pupil);
    return {
      of,
      title: letterTitle(of.notice),
      about: pupil ? nameFor(c.sees, pupil) : "Pupil (record erased)",
    };
  });
};

/** What marks letters as given in one act; whom each is for stands beside its tick. */
export const postFields = (waiting: readonly Waiting[]): readonly Field[] => [
  severalField(
    "letters",
    "Which letters were given?",
    "Tick the letters that were given",
    waiting.map(({ of, title, about }) => ({
      value: of.key,
      label: `${of.name}: ${title}`,
      hint: `${about}, written ${longDate(londonDate(of.writtenAt))}. Reference ${of.reference}${of.address.length > 0 ? "" : ". No address on record: it is not in the print"}`,
    })),
  ),
  choiceField(
    "how",
    "How were they given?",
    "Select how they were given",
    options(
      [
        "post",
        "Posted, first class or signed for",
        "A posted letter counts from the second working day after posting",
      ],
      ["by-hand", "Handed over"],
      ["left-at-address", "Left at the address"],
    ),
  ),
  dateField("on", "When?", "Enter when they were given"),
];
