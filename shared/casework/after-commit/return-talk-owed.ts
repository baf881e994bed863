import { failureKey } from "#domain/failures/failure.ts";
import { noteFailure } from "#domain/failures/failures.ts";
import { failuresStream, parseStream } from "#domain/streams.ts";
import type { RegisterEvent } from "#streams/register/events.ts";
import { read, registers } from "../commit/streams.ts";
import { type Compose, copyTo, named } from "./copy.ts";

/** The police were told of a missing child: whoever leads on safeguarding talks with the child on its return. */
export const returnTalkOwed: Compose = async (deps, commit, at) => {
  const { id } = parseStream(commit.stream);
  const { state } = await read(deps, registers, commit.stream);
  const told = (commit.events as readonly RegisterEvent[]).filter(
    (e) => e.type === "searched" && e.step === "police-told",
  );
  return told.flatMap((e) =>
    e.type === "searched"
      ? [
          copyTo("failures", failuresStream(at), named(`return-${e.pupil}`, commit), (s) =>
            noteFailure(s, {
              key: failureKey("return-talk-owed", state.date, e.pupil),
              kind: "return-talk-owed",
              roles: ["dsl", "deputy-dsl"],
              urgent: false,
              placement: state.everExpected.find((x) => x.pupil === e.pupil)?.placement ?? "",
              promise: state.date,
              person: "",
              link: `/attendance/${id}/${e.pupil}/${e.session}`,
              ref: e.pupil,
              stream: commit.stream,
            }),
          ),
        ]
      : [],
  );
};
