import type { SettingName } from "#domain/rules/settings.ts";

/** What a setting is for, where no page acts on it by itself or it only gives advice: said on the policy's page. */
export const uses: Readonly<Partial<Record<SettingName, string>>> = {
  "prior.interventions":
    "The referral asks for what was tried before, by every policy: this says who else asks it, and from which clause.",
  "notice.manner":
    "A letter counts as given by hand, at the address, by post, or by e-mail where the parent has agreed to that. This says what the policy adds in words.",
  "placement.adviseMaxWeeks":
    "Pointed out on the placement’s page and above its plan and dates. It stops nothing.",
  "attendance.replyGranularity":
    "Providers are asked for the morning and the afternoon of each day, by every policy: the law wants each session. This says what the policy alone would ask.",
  "attendance.recordUpdate":
    "What providers answer is on record at once, by every policy: the law wants each session. This says what the policy alone would ask.",
  "admissionRegister.stays": "Said in the letter to the parents and in the terms with the provider.",
  "retention.attendanceYears":
    "How long entries are kept: what falls due stands on the page Records, where two people purge it, or by itself where the school has named it.",
  "retention.pupilFileAge":
    "How long the file is kept: what falls due stands on the page Records, where two people purge it, or by itself where the school has named it.",
  contacts: "Whom the policy names for what. The staff of the school are set up with these roles.",
};
