// Written by `npx tsx shared/policy/trusts/write-list.ts` from the files of this folder.
import beaconCoast from "./beacon-coast.json" with { type: "json" };

export const trustFiles: readonly { readonly path: string; readonly json: unknown }[] = [
  { path: "beacon-coast.json", json: beaconCoast },
];
