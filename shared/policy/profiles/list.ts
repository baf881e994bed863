// Written by `npx tsx shared/policy/profiles/write-list.ts` from the files of this folder.
import crestwood2025 from "./crestwood-2025.json" with { type: "json" };
import ecclesbourne2026 from "./ecclesbourne-2026.json" with { type: "json" };
import template2026 from "./template-2026.json" with { type: "json" };
import twerton2017 from "./twerton-2017.json" with { type: "json" };
import westBridgford2025 from "./west-bridgford-2025.json" with { type: "json" };

export const profileFiles: readonly { readonly path: string; readonly json: unknown }[] = [
  { path: "crestwood-2025.json", json: crestwood2025 },
  { path: "ecclesbourne-2026.json", json: ecclesbourne2026 },
  { path: "template-2026.json", json: template2026 },
  { path: "twerton-2017.json", json: twerton2017 },
  { path: "west-bridgford-2025.json", json: westBridgford2025 },
];
