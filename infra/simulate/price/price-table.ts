import * as z from "zod";
import table from "./prices.json" with { type: "json" };

const priced = z.strictObject({
  usd: z.number().nonnegative(),
  per: z.number().positive(),
  unit: z.string().min(1),
  source: z.string().min(1),
});
const assumption = z.strictObject({ value: z.number().nonnegative(), why: z.string().min(1) });

export const priceNames = [
  "states.transition",
  "lambda.request",
  "lambda.gbSecond",
  "http.request",
  "dynamodb.write",
  "dynamodb.read",
  "dynamodb.gbMonth",
  "ses.mail",
  "scheduler.call",
  "kms.request",
  "logs.gb",
] as const;
export type PriceName = (typeof priceNames)[number];

const assumed = [
  "lambdaGb",
  "secondsOfTask",
  "secondsOfPage",
  "secondsOfStream",
  "secondsOfFollowed",
  "warmMinutes",
  "requestsOfAct",
  "readsOfAct",
  "ticks",
  "schools",
  "logBytesOfCall",
  "logBytesOfEvent",
  "kmsOfRun",
  "storedMonths",
] as const;

const shape = z.strictObject({
  title: z.string(),
  region: z.string(),
  date: z.iso.date(),
  prices: z.record(z.enum(priceNames), priced),
  assumed: z.record(z.enum(assumed), assumption),
});

/** Prices with their date and sources, and what was assumed where nothing was measured. */
export type PriceTable = z.infer<typeof shape>;

/** The table that the simulator counts with; throws when it lacks a price. */
export const priceTable = (): PriceTable => shape.parse(table);
