import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Arrived } from "./mailer-contract.ts";

/** A mail server on loopback that really speaks SMTP (RFC 5321), without TLS; what it answers can be set. */
export type SmtpDouble = {
  readonly port: number;
  readonly arrived: Arrived[];
  /** How it greets, and what it says to each recipient and at the end of each mail. */
  readonly answers: { greeting: string; recipient: (address: string) => string; message: string };
  close(): Promise<void>;
};

export async function startSmtpDouble(): Promise<SmtpDouble> {
  const arrived: Arrived[] = [];
  const answers: SmtpDouble["answers"] = {
    greeting: "220 double ESMTP",
    recipient: () => "250 ok",
    message: "250 queued",
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    converse(socket, answers, arrived);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    arrived,
    answers,
    async close() {
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function converse(socket: Socket, answers: SmtpDouble["answers"], arrived: Arrived[]): void {
  let pending = "";
  let from = "";
  let to: string[] = [];
  let reading = false;
  const say = (text: string) => socket.write(`${text}\r\n`);
  const command = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
    if (verb === "EHLO") say("250-double\r\n250 8BITMIME");
    else if (verb === "MAIL") {
      from = address;
      to = [];
      say("250 ok");
    } else if (verb === "RCPT") {
      const answer = answers.recipient(address);
      if (answer.startsWith("2")) to.push(address);
      say(answer);
    } else if (verb === "DATA") {
      reading = true;
      say("354 go on");
    } else if (verb === "RSET" || verb === "NOOP") say("250 ok");
    else if (verb === "QUIT") socket.end("221 bye\r\n");
    else say("502 not known");
  };
  const takeMail = (end: number): void => {
    const body = pending.slice(0, end + 2).replace(/^\.\./gm, ".");
    pending = pending.slice(end + 5);
    reading = false;
    if (answers.message.startsWith("2")) arrived.push({ from, to, raw: Buffer.from(body, "latin1") });
    say(answers.message);
  };
  say(answers.greeting);
  socket.on("data", (chunk: Buffer) => {
    pending += chunk.toString("latin1");
    for (;;) {
      const end = pending.indexOf(reading ? "\r\n.\r\n" : "\r\n");
      if (end < 0) return;
      if (reading) takeMail(end);
      else {
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        command(line);
      }
    }
  });
}
