import { onRecord } from "#contracts/read-by.ts";
import { openApi } from "#door/openapi/openapi.ts";
import type { OpenPage } from "#door/serve-open.ts";
import { allPages } from "../forms/schema-pages.ts";

/** The description of the service for other programs. It holds no data, so anybody may read it. */
export const openApiPage = (open: readonly OpenPage[]): OpenPage => ({
  path: "/openapi.json",
  doc: { summary: "This description", file: "application/json" },
  get: async (deps) => ({
    kind: "text",
    readBy: onRecord,
    type: "application/json",
    text: `${JSON.stringify(openApi(deps.settings.publicUrl, allPages(open)), null, 2)}\n`,
  }),
});
