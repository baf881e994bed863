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
