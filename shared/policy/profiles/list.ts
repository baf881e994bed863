// Written by `npx tsx shared/policy/profiles/write-list.ts` from the files of this folder.
import twerton2017 from "./twerton-2017.json" with { type: "json" };

export const profileFiles: readonly { readonly path: string; readonly json: unknown }[] = [
  { path: "twerton-2017.json", json: twerton2017 },
];
