import { type AgreementSettings, agreementSettings } from "./settings-agreement.ts";
import { type AttendanceSettings, attendanceSettings } from "./settings-attendance.ts";
import type { DescribedAll } from "./settings-order.ts";
import { type ProviderSettings, providerSettings } from "./settings-provider.ts";
import { type ReviewSettings, reviewSettings } from "./settings-review.ts";
import { type TimetableSettings, timetableSettings } from "./settings-timetable.ts";

/** Every point in which school policies differ, by dotted name, with the type of its value. */
export type SettingValues = AgreementSettings &
  ProviderSettings &
  AttendanceSettings &
  ReviewSettings &
  TimetableSettings;
export type SettingName = keyof SettingValues;
export type SettingValue = SettingValues[SettingName];

/** Title, order of strictness and default of every setting; `silent` always resolves to the default. */
export const settings: DescribedAll<SettingValues> = {
  ...agreementSettings,
  ...providerSettings,
  ...attendanceSettings,
  ...reviewSettings,
  ...timetableSettings,
};

export const settingNames = Object.keys(settings) as readonly SettingName[];
