import type { Words } from "#domain/commit.ts";

/** What happens to the pack for day one (catalogue O57). `provider` is its id, `sheet` the version of the emergency sheet. */
export type PackEvent =
  /** The provider was told of the pack; `start` and `until` are the first and last day that it is for (ISO dates). */
  | {
      readonly type: "pack-offered";
      readonly provider: string;
      readonly sheet: number;
      readonly start: string;
      readonly until: string;
    }
  /** The provider asked for a code to open it. */
  | { readonly type: "pack-code-asked"; readonly provider: string }
  /** The receipt: the pack was opened with a code, by the name that was typed, which is in the vault. */
  | {
      readonly type: "pack-opened";
      readonly provider: string;
      readonly sheet: number;
      readonly words: Words;
    };
