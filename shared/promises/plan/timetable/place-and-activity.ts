import type { Option } from "#contracts/form.ts";
import { options } from "#contracts/forms/options.ts";
import { termsFields } from "#promises/obligations/terms-fields.ts";

/** What decides the code of a session at the provider (SI 2024/208 reg. 10; catalogue O80): left empty, the usual is meant. */
export const nature = termsFields("timetable", [
  {
    name: "activity",
    seldom: true,
    kind: "radios",
    label: "What does the pupil do there?",
    hint: "The register code of each session depends on it",
    optional: true,
    options: options(
      ["general", "Learning: lessons, tuition, mentoring, also at a sports club"],
      ["sport", "A sporting activity"],
      ["work", "Work experience"],
    ),
    missing: "",
  },
  {
    name: "arranged-by",
    seldom: true,
    kind: "radios",
    label: "Who arranged it?",
    optional: true,
    options: options(
      ["school", "This school"],
      ["authority", "The local authority, under section 19 of the Education Act 1996 or an EHC plan"],
    ),
    missing: "",
  },
]);

/** At which of the provider's sites the sessions are (KCSIE: where the child is); asked where there is more than one. */
export const venue = (sites: readonly Option[]) =>
  sites.length === 0
    ? []
    : termsFields("timetable", [
        {
          name: "site",
          seldom: true,
          kind: "radios",
          label: "At which site?",
          hint: "Leave it empty for the main address",
          optional: true,
          options: sites,
          missing: "",
        },
        {
          name: "afternoon-site",
          seldom: true,
          kind: "radios",
          label: "At which site in the afternoon, if it is another?",
          optional: true,
          options: sites,
          missing: "",
        },
      ]);
