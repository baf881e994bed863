import * as z from "zod";
import type { HttpReply } from "./reply.ts";

const shape = z.object({
  statusCode: z.int().min(100).max(599).default(200),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(""),
  isBase64Encoded: z.boolean().default(false),
});

/** What a handler returned as the answer to send. Throws when it is no answer: the gateway would say 500 as well. */
export const replyOf = (result: unknown): HttpReply => {
  const { statusCode, headers, cookies, body, isBase64Encoded } = shape.parse(result);
  return {
    status: statusCode,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
    ),
    cookies,
    body: isBase64Encoded ? Buffer.from(body, "base64") : body,
  };
};
