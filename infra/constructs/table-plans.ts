/** What would change or remove a stored row; a batch may delete, and PartiQL has actions of its own. */
export const rewriting = [
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:PartiQLUpdate",
  "dynamodb:PartiQLDelete",
] as const;

export type TablePlan = {
  /** What its stream tells of a row; no stream without it. */
  readonly stream?: "NEW_AND_OLD_IMAGES" | "NEW_IMAGE";
  /** Nobody, not even an administrator, may change or delete a row. */
  readonly appendOnly?: true;
  /** The attribute that says when a row drops out by itself, in seconds since 1970. */
  readonly until?: string;
  /** Says what was erased from the others: restoring them never brings an older one in its place. */
  readonly staysWhenRestored?: true;
};

/** The six tables and how they differ: made so by the stacks, and again by whoever restores them. */
export const tablePlans: Readonly<
  Record<"ledger" | "views" | "effects" | "vault" | "audit" | "erased", TablePlan>
> = {
  ledger: { stream: "NEW_AND_OLD_IMAGES", appendOnly: true },
  views: {},
  effects: { stream: "NEW_IMAGE" },
  vault: {},
  audit: { appendOnly: true, until: "until" },
  erased: { appendOnly: true, staysWhenRestored: true },
};

export type TableName = keyof typeof tablePlans;

/** The policy of an append-only table, as DynamoDB takes it. */
export const nobodyRewritesAt = (resource: string) => ({
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "NobodyRewrites",
      Effect: "Deny",
      Principal: { AWS: "*" },
      Action: [...rewriting],
      Resource: resource,
    },
  ],
});

/** A table that is there, whether made by our own stacks or restored beside them. */
export type StoredTable = {
  readonly tableArn: string;
  readonly tableName: string;
  readonly tableStreamArn?: string | undefined;
};
