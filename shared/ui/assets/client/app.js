// Enhances what already works without it: no page needs this file.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  Radios,
  SkipLink,
} from "govuk-frontend";

createAll(Button, { preventDoubleClick: true });
// A file that is too large is told before it is sent: the storage would answer with a page of its own.
for (const input of document.querySelectorAll("input[type=file][data-most-bytes]"))
  input.addEventListener("change", () => {
    const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.mostBytes));
    input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
    input.reportValidity();
  });

for (const component of [CharacterCount, Checkboxes, ErrorSummary, Radios, SkipLink]) createAll(component);

/** On a phone a drawing is wider than its place: the step that runs, or failed, is what somebody came for. */
const showRunning = () => {
  const step = ["running", "failed", "aborted"]
    .map((status) => document.querySelector(`.app-graph .s-${status}`))
    .find((found) => found);
  const graph = step?.closest(".app-graph");
  if (!graph) return;
  const [at, place] = [step.getBoundingClientRect(), graph.getBoundingClientRect()];
  graph.scrollBy(at.left + at.width / 2 - place.left - place.width / 2, 0);
};

showRunning();
