import * as z from "zod";

const text = z.object({ S: z.string() });

/**
 * What is believed of a record of a table's own stream: which row, and where the record stands in the stream. The
 * row itself is read again by its port, so that nobody acts on an image that is no longer true.
 */
const record = z.object({
  eventName: z.enum(["INSERT", "MODIFY", "REMOVE"]),
  dynamodb: z.object({
    SequenceNumber: z.string().min(1),
    Keys: z.object({ pk: text, sk: text }),
    NewImage: z.object({ scope: text.optional() }).optional(),
  }),
});
export type StreamRecord = z.infer<typeof record>;

export const streamBatch = z.object({ Records: z.array(record) });
export type StreamBatch = z.infer<typeof streamBatch>;

/** The records that must come again; the others are done with. */
export type BatchAnswer = { readonly batchItemFailures: { readonly itemIdentifier: string }[] };

/** The key of a row: its partition and its place there. */
export const keyOf = ({ dynamodb }: StreamRecord): { readonly pk: string; readonly sk: string } => ({
  pk: dynamodb.Keys.pk.S,
  sk: dynamodb.Keys.sk.S,
});

/** Which commit a row of the ledger's table holds; undefined for a row that only names a stream (`…/#streams`). */
export const commitKeyOf = (
  record: StreamRecord,
): { readonly stream: string; readonly version: number } | undefined => {
  const { pk, sk } = keyOf(record);
  return pk.includes("#") ? undefined : { stream: pk, version: Number(sk) };
};
