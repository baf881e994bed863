import { staff } from "#test/journeys/cast/routes.ts";
import type { Sent } from "./school-sent.ts";

/** A record is put right or taken back: here there is none of that number; `taken-back.test.ts` takes back what there is. */
export const recordsSent: readonly Sent[] = ["correct", "take-back"].map((what) => ({
  page: `/placements/{placement}/recorded/{form}/{nth}/${what}`,
  as: staff.lead,
  values: { form: "review", nth: "1" },
  refused: 404,
}));
