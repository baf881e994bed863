/** Who answers for a finding that is accepted, and looks at it anew when what it rests on changes. */
export type Owner =
  /** Whoever maintains the product: it is how it is built. */
  | "product"
  /** Whoever runs the deployment: it is their account, their identity provider, their budget. */
  | "administrator"
  /** Whoever answers for personal data in the trust. */
  | "data protection officer";

export type Accepted = {
  /** The rule, with its pack. */
  readonly finding: string;
  /** Begins the path of what it is accepted for, without the deployment's prefix; everything where it is left out. */
  readonly at?: readonly string[];
  /** What it is accepted for is there only with a setting. */
  readonly maybe?: true;
  readonly reason: string;
  readonly owner: Owner;
};

const files = "data/Files/Bucket";
const accessLog = "data/Files/AccessLog";

/**
 * What the packs NIST 800-53 R5 and Serverless find and we leave as it is, in one room. What AwsSolutions finds is accepted
 * where it arises, because it is about one construct each.
 */
export const accepted: readonly Accepted[] = [
  {
    finding: "NIST.800.53.R5-LambdaInsideVPC",
    reason:
      "The functions speak to AWS's own services and the identity provider only, by TLS and by signed calls. A network of our own would add gateways that cost more than all the rest, and nothing that a role's policy does not already forbid.",
    owner: "product",
  },
  {
    finding: "NIST.800.53.R5-LambdaConcurrency",
    reason:
      "Reserving for each function takes from all others: new accounts have ten in all. The API is throttled, streams have four readers a shard, and an alarm rings when a stream is late.",
    owner: "administrator",
  },
  {
    finding: "NIST.800.53.R5-LambdaDLQ",
    reason:
      "Where nobody waits for a function, its failure destination takes the event with its reason, which this rule does not count; where somebody waits, the caller has the failure; a stream's records have their own queue.",
    owner: "product",
  },
  {
    finding: "Serverless-LambdaDLQ",
    reason:
      "As for NIST.800.53.R5-LambdaDLQ: a failure destination, a caller that waits, or a stream's own queue.",
    owner: "product",
  },
  {
    finding: "NIST.800.53.R5-IAMNoInlinePolicy",
    reason:
      "Each role belongs to one function or machine, and what it may do is one table (shared/contracts/access.ts) that a test holds against its code. A managed policy would invite others to share it.",
    owner: "product",
  },
  {
    finding: "NIST.800.53.R5-DynamoDBInBackupPlan",
    at: ["data"],
    reason:
      "Every table has point-in-time recovery for 35 days. A plan with a copy outside the account is the setting “copiesTo”: it costs, and needs an account that a single school may not have.",
    owner: "administrator",
  },
  {
    finding: "NIST.800.53.R5-S3BucketReplicationEnabled",
    at: [files, accessLog],
    reason:
      "Files are versioned for 35 days, and the setting “copiesTo” keeps a copy of them in another account. A replica would keep what was erased.",
    owner: "data protection officer",
  },
  {
    finding: "NIST.800.53.R5-S3BucketVersioningEnabled",
    at: [accessLog],
    reason:
      "A log of who asked for which file: it is written by S3 alone, and nothing in it is ever changed.",
    owner: "product",
  },
  {
    finding: "NIST.800.53.R5-S3DefaultEncryptionKMS",
    at: [accessLog],
    reason: "S3 delivers access logs to buckets that are encrypted with its own key only.",
    owner: "product",
  },
  {
    finding: "NIST.800.53.R5-SecretsManagerRotationEnabled",
    at: ["data/Secrets"],
    reason:
      "Turned by a command that keeps mailed links alive (infra/runbook.md#secrets); the client secret is the identity provider's to give.",
    owner: "administrator",
  },
  {
    finding: "NIST.800.53.R5-CloudWatchLogGroupEncrypted",
    at: ["edge/Distribution/Log"],
    reason:
      "Figures about nobody: neither paths nor addresses. A key in us-east-1 for them would protect nothing.",
    owner: "product",
  },
  {
    finding: "NIST.800.53.R5-WAFv2LoggingEnabled",
    at: ["edge/Firewall"],
    maybe: true,
    reason:
      "Such a log would hold the addresses of parents' devices and lie outside the United Kingdom. What is blocked is counted, by rule.",
    owner: "data protection officer",
  },
  {
    finding: "NIST.800.53.R5-SNSEncryptedKMS",
    at: ["edge/Alarms"],
    maybe: true,
    reason:
      "Holds an alarm's own words and no id. A key in us-east-1 for them would protect nothing, and cost more than the alarms.",
    owner: "product",
  },
  {
    finding: "Serverless-EventBusDLQ",
    at: ["schedules/KeySwitchedOff"],
    reason:
      "A mail to people: EventBridge tries for a day, and who switched a key off stands in the account's trail.",
    owner: "administrator",
  },
  {
    finding: "Serverless-SNSRedrivePolicy",
    at: ["watch/Alarms", "edge/Alarms"],
    maybe: true,
    reason:
      "A mail to people: SNS tries again for weeks, and an alarm stays on the console until it is over.",
    owner: "administrator",
  },
  {
    finding: "Serverless-SQSRedrivePolicy",
    reason: "Every queue of ours is itself the dead-letter queue; its alarm rings on the first message.",
    owner: "product",
  },
];
