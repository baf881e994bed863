import * as z from "zod";
import { saying } from "../parts/facts.ts";
import { rollShape } from "../roll-request/facts.ts";

/** What the yearly request for a provider’s due diligence needs to say: by when, and the link. */
export const diligenceShape = rollShape;

export const diligenceRequestFacts = z.strictObject(
  diligenceShape,
  saying("Enter the details of the request"),
);
export type DiligenceRequestFacts = z.infer<typeof diligenceRequestFacts>;
