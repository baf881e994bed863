import type { Words } from "#domain/commit.ts";
import type { SettingName, SettingValue } from "#domain/rules/settings.ts";

/** What changes the rules of one placement after it was opened. */
export type PolicyEvent =
  /** The trust of the school, "" for none; its minimum is heard by date. */
  | { readonly type: "trust-copied"; readonly trust: string; readonly from: string }
  /** The placement goes on under another version, or another policy: a recorded decision, with its reason. */
  | {
      readonly type: "policy-changed";
      readonly from: { readonly id: string; readonly version: string };
      readonly to: { readonly id: string; readonly version: string };
      readonly words: Words;
    }
  /** A setting that is stricter for this placement alone, with its reason. */
  | {
      readonly type: "rule-tightened";
      readonly setting: SettingName;
      readonly is: SettingValue;
      readonly words: Words;
    };
