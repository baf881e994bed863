import { timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { asText, type HttpReply } from "../http/reply.ts";

/** As the browser's own box asks for it: the name `operator`, and what stands in the data folder's file `operator`. */
export const isOperator = ({ authorization = "" }: IncomingHttpHeaders, secret: string): boolean => {
  const given = Buffer.from(authorization);
  const wanted = Buffer.from(`Basic ${Buffer.from(`operator:${secret}`).toString("base64")}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};

/** Mails of a real school and its engine are for whoever may read its data folder, not for every account of the machine. */
export const operatorOnly: HttpReply = (() => {
  const reply = asText(
    401,
    "This is for whoever runs this host: the name is operator, the password stands in the data folder.",
  );
  return { ...reply, headers: { ...reply.headers, "www-authenticate": 'Basic realm="Waymark, operator"' } };
})();
