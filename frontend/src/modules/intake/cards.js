/* Items stand as lines; the forms of one are fetched when somebody begins to work on it. */
import { load } from "./answers.js";

// The text of an item comes before its number; a name has but one field.
const FIELDS = ["textarea", "input:not([type=hidden]):not([type=checkbox])"];

/* The line or chip of a place becomes what it opens; nothing where it is open already. */
async function fetchCard(link) {
  const [address] = link.href.split("#");
  const answer = await load(address);
  const fresh = answer && answer.querySelector("[data-item]");
  if (fresh) link.closest("[data-item]").replaceWith(fresh);
}

function detailsOf(target, place) {
  if (place.startsWith("names-")) return target.querySelector(".name-add");
  if (place.startsWith("item-")) return target.querySelector(".draft-edit");
  return target.closest("details");
}

/* Shows the forms of a place and puts the focus there: on a field where one is to be typed in. */
export async function openPlace(place, { toType = false } = {}) {
  let target = document.getElementById(place);
  if (!target) return null;
  const link = target.matches("[data-open]") ? target : linkIn(target, place);
  if (link) {
    await fetchCard(link);
    target = document.getElementById(place);
  }
  const details = target && detailsOf(target, place);
  if (!details) return target;
  details.open = true;
  const isTyped = toType || place.startsWith("names-");
  const [field] = isTyped ? FIELDS.map((one) => details.querySelector(one)).filter(Boolean) : [];
  (field || details.querySelector("summary")).focus();
  return target;
}

function linkIn(target, place) {
  return [...target.querySelectorAll("a[data-open]")].find((link) => link.hash === `#${place}`);
}

export function startCards(draft) {
  draft.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-open]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // Where the server does not answer, the address of the link shows the same.
    openPlace(link.hash.slice(1)).catch(() => window.location.assign(link.href));
  });
}
