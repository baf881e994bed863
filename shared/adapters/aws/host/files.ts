import { S3Client } from "@aws-sdk/client-s3";
import { s3Files } from "../files.ts";
import type { Part } from "./part.ts";

export const files: Part = ({ env }) => ({
  gives: { files: s3Files({ client: new S3Client({}), bucket: env.FILES_BUCKET, origin: env.PUBLIC_URL }) },
});
