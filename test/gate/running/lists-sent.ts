import { staff } from "#test/journeys/cast/routes.ts";
import type { Sent } from "./school-sent.ts";

/** What the board takes, approvals of a placement that waits for none, and the tasks of today: of one that is done meanwhile nothing is taken (today/today.test.ts tells the rest). */
export const listsSent: readonly Sent[] = [
  { page: "/approvals/{placement}/panel", as: staff.clerk, refused: 404 },
  { page: "/approvals/{placement}/decision", as: staff.clerk, refused: 404 },
  { page: "/placements/found", as: staff.lead, says: { name: "runs" } },
  { page: "/pupils/found", as: staff.lead, says: { name: "quill" } },
  { page: "/placements/views", as: staff.lead, says: { name: "Reviews", filters: "sort=review" } },
  { page: "/today/tasks/{task}", as: staff.lead, refused: 404 },
  { page: "/today/tasks/{task}/handed-on", as: staff.lead, refused: 404 },
  { page: "/today/tasks/{task}/put-off", as: staff.lead, refused: 404 },
];
