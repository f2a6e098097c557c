/* The intake page of a plan. It works without this: fields and buttons are then posted as pages. */
import { startCards } from "./intake/cards.js";
import { Panes } from "./intake/panes.js";
import { startSaving } from "./intake/saving.js";
import { Walk } from "./intake/walk.js";

export function startIntake(part) {
  const draft = part.querySelector("[data-draft]");
  if (!draft || draft.classList.contains("is-live")) return;
  draft.classList.add("is-live");
  // The head of the draft stands above it, in the head of the page.
  document.body.classList.add("saves-itself");
  startSaving(document.getElementById("main"));
  startCards(draft);
  const panes = new Panes(draft);
  const walk = new Walk(draft, panes);
  // What is a question is the walk's to lead to, other places are the panes'.
  walk.start();
  panes.start();
}
