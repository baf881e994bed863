import { Duration, RemovalPolicy, Stack } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  type IBucket,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import { waitingDays, waitingFolder } from "#contracts/uploads.ts";
import { acknowledge } from "./findings/acknowledge.ts";

export type FileStoreProps = {
  readonly key: IKey;
  readonly publicUrl: string;
  readonly prefix: string;
  readonly tenant: string;
};

/** Fixed, so that other stacks need no reference; the account makes it nobody else's. */
export const filesBucketName = (prefix: string, stack: Stack): string => `${prefix}files-${stack.account}`;

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
};

/**
 * Certificates, signed papers, reports. What is erased goes from the backup versions too, after the same 35 days as
 * from the tables' point-in-time recovery.
 */
export const fileStore = (
  scope: Construct,
  id: string,
  { key, publicUrl, prefix, tenant }: FileStoreProps,
): Bucket => {
  const place = new Construct(scope, id);
  const bucket = new Bucket(place, "Bucket", {
    ...closed,
    bucketName: filesBucketName(prefix, Stack.of(scope)),
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    versioned: true,
    serverAccessLogsBucket: accessLog(place, "AccessLog") as IBucket,
    cors: [
      {
        allowedOrigins: [publicUrl],
        allowedMethods: [HttpMethods.GET, HttpMethods.POST],
        allowedHeaders: ["content-type"],
        maxAge: 600,
      },
    ],
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(35),
        expiredObjectDeleteMarker: true,
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
      // Uploads that nobody has kept.
      { prefix: `${tenant}/${waitingFolder}/`, expiration: Duration.days(waitingDays) },
    ],
  });
  return bucket;
};

/** Who asked for which file; S3 delivers such logs to buckets with its own key only. */
export const accessLog = (scope: Construct, id: string): Bucket => {
  const log = new Bucket(scope, id, {
    ...closed,
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [{ expiration: Duration.days(400) }],
  });
  acknowledge(log, "S1", "This bucket is the access log; a log of the log would never end.");
  return log;
};
