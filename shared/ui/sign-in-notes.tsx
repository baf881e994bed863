import { longTime } from "#domain/calendar/london.ts";

type Note = { readonly at: string; readonly what: string };

const words: Readonly<Record<string, string>> = {
  "signed-in": "Signed in",
  refused: "Not let in: something typed was not right",
  paused: "Not let in: too many were wrong, so there was a pause",
  "code-made": "A code was made",
  "password-chosen": "A password was chosen",
  "app-set-up": "An app was set up on a phone",
  "recovery-code-used": "A recovery code was used",
  "recovery-codes-made": "New recovery codes were made",
  "app-taken-away": "The app was taken away",
  "begun-anew": "Password and app were ended by whoever runs this machine",
};

/** What happened at somebody's sign-in, the latest first. */
export const SignInNotes = ({ notes }: { readonly notes: readonly Note[] }) =>
  notes.length === 0 ? (
    <p class="govuk-body">Nothing yet.</p>
  ) : (
    <ul class="govuk-list govuk-list--bullet">
      {notes.map(({ at, what }) => (
        <li>
          {words[what] ?? what}, {longTime(at)}
        </li>
      ))}
    </ul>
  );
