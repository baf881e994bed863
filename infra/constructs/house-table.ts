import { RemovalPolicy } from "aws-cdk-lib";
import {
  AttributeType,
  BillingMode,
  type StreamViewType,
  Table,
  TableEncryption,
} from "aws-cdk-lib/aws-dynamodb";
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";

export type HouseTableProps = {
  readonly tableName: string;
  readonly key: IKey;
  readonly stream?: StreamViewType;
  /** Attribute of epoch seconds after which a row may go by itself. */
  readonly timeToLive?: string;
  /** Nobody, not even an administrator, may change or delete a row while this is set. */
  readonly appendOnly?: boolean;
};

/** What would change or remove a stored row; a batch may delete, and PartiQL has actions of its own. */
export const rewriting = [
  "dynamodb:UpdateItem",
  "dynamodb:DeleteItem",
  "dynamodb:BatchWriteItem",
  "dynamodb:PartiQLUpdate",
  "dynamodb:PartiQLDelete",
] as const;

/** A table as the house keeps them: own key, 35 days of point-in-time recovery, not deletable by mistake. */
export const houseTable = (scope: Construct, id: string, props: HouseTableProps): Table =>
  new Table(scope, id, {
    tableName: props.tableName,
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: props.key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    ...(props.stream ? { stream: props.stream } : {}),
    ...(props.timeToLive ? { timeToLiveAttribute: props.timeToLive } : {}),
    ...(props.appendOnly ? { resourcePolicy: nobodyRewrites() } : {}),
  });

const nobodyRewrites = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: "NobodyRewrites",
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [...rewriting],
        resources: ["*"],
      }),
    ],
  });
