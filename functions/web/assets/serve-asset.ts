import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { type Answer, answer } from "#door/reply.ts";
import { assets } from "#ui/assets/served.ts";

const plain = "text/plain; charset=utf-8";

/** A file under its own name, which changes with its content: whoever has it keeps it for ever. */
export const serveAsset = async ({ rawPath, requestContext }: APIGatewayProxyEventV2): Promise<Answer> => {
  const { method } = requestContext.http;
  if (method !== "GET" && method !== "HEAD")
    return answer(405, plain, "This address takes no such request.\n");
  const found = assets.find((asset) => asset.path === rawPath);
  if (!found) return answer(404, plain, "There is no such file.\n");
  return answer(200, found.type, method === "HEAD" ? "" : found.body, {
    "cache-control": "public, max-age=31536000, immutable",
  });
};
