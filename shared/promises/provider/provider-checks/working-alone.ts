import type { Field } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";

/**
 * One adult alone with a pupil, and a tutor in the pupil's home: which rules hold there (obligations.md 6). Asked with the
 * checks of staff, anew for each pupil; the school judges whether they are enough.
 */
export const workingAlone: readonly Field[] = [
  {
    name: "alone",
    kind: "radios",
    label: "Does one adult work alone with our pupils?",
    options: options(
      ["no", "No"],
      ["setting", "Yes, in your setting or another public place"],
      ["home", "Yes, at the pupil’s home"],
    ),
    missing: "Select whether one adult works alone with our pupils",
  },
  {
    name: "alone-rules",
    kind: "checkboxes",
    label: "Which of these rules hold whenever somebody works alone?",
    options: options(
      ["seen", "Others can see into the room, or come in at any time"],
      ["known", "Somebody else knows when each session begins and ends, and acts if they do not hear"],
      ["written", "Each session is written down, with anything unusual"],
      ["conduct", "Staff have a written code for it: no private phone, car, message or gift"],
      ["phone", "The adult can call for help at once"],
    ),
    when: { field: "alone", is: ["setting", "home"] },
    missing: "Select the rules that hold when somebody works alone",
  },
  {
    name: "home-rules",
    kind: "checkboxes",
    label: "Which of these rules hold at the pupil’s home?",
    options: options(
      ["adult", "A parent or carer is at home the whole time; without one the session does not begin"],
      ["room", "In a room that everybody uses, never a bedroom, with the door open"],
      ["looked", "Somebody has looked at the home first: who lives there, animals, smoke, the way out"],
      ["leaves", "The adult leaves and rings us if anything feels unsafe"],
    ),
    when: { field: "alone", is: ["home"] },
    missing: "Select the rules that hold at the pupil’s home",
  },
];
