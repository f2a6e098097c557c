/* The intake page of a plan. It works without this: fields and buttons are then posted as pages. */
import { Panes } from "./intake/panes.js";
import { startSaving } from "./intake/saving.js";

export function startIntake(part) {
  const draft = part.querySelector("[data-draft]");
  if (!draft || draft.classList.contains("is-live")) return;
  draft.classList.add("is-live");
  // The head of the draft stands above it, in the head of the page.
  document.body.classList.add("saves-itself");
  startSaving(document.getElementById("main"));
  new Panes(draft).start();
}
