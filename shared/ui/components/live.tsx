import type { Child } from "hono/jsx";

type LiveProps = { readonly id: string; readonly children: Child };

/**
 * A part of a page that is shown anew when it has changed, where scripts run. It holds no form that is sent by POST: what
 * somebody has begun in a part keeps it as it is.
 */
export const Live = ({ id, children }: LiveProps) => (
  <div id={`live-${id}`} data-live-part>
    {children}
  </div>
);

/** What can be said of how a page follows; the script shows one of them. */
const says = {
  follows: "This page follows by itself.",
  paused: "This page does not follow now.",
  held: "There is something new. It is shown when you are done with the part that you are in.",
  lost: "Waymark does not answer just now. What is shown may be out of date. It is tried again by itself.",
  done: "Nothing more changes here by itself.",
  ended: "This page follows no more. Load it again to go on.",
} as const;

/** When the page was looked at; where scripts run, whether it follows by itself, and a button that lets it stand still. */
export const LiveNote = ({ looked }: { readonly looked: string }) => (
  <div class="app-live" data-live-note>
    <p class="govuk-body-s">
      Looked at <span data-live-looked>{looked}</span>.
    </p>
    <p class="govuk-body-s" role="status">
      {Object.entries(says).map(([name, text]) => (
        <span data-live-says={name} hidden>
          {text}
        </span>
      ))}
    </p>
    <button
      type="button"
      class="govuk-button govuk-button--secondary app-live__button"
      data-live-button="pause"
      hidden
    >
      Stop following
    </button>
    <button
      type="button"
      class="govuk-button govuk-button--secondary app-live__button"
      data-live-button="go"
      hidden
    >
      Follow again
    </button>
  </div>
);
