/* Fields save themselves when they are left; buttons act in place. Without script both are posted. */
import { load, mergeFields, post, replacePart, valuesOf } from "./answers.js";

const busy = new WeakSet();
const waiting = new WeakMap();

function refreshItem(live, fresh, form, sent) {
  const fields = live.querySelector("[data-draft-form]");
  const freshFields = fresh.querySelector("[data-draft-form]");
  if (!fields || !freshFields) {
    live.replaceWith(fresh);
    return fresh;
  }
  const isFieldForm = form === fields;
  mergeFields(fields, freshFields, isFieldForm ? sent : null);
  live.className = fresh.className;
  live.querySelector("summary").replaceChildren(...fresh.querySelector("summary").childNodes);
  replacePart(live, fresh, ".draft-findings");
  if (!isFieldForm) replacePart(live, fresh, "[data-names]");
  return live;
}

/* An item that changed elsewhere while it stands open here: what is typed in it stays. */
async function refreshOpen(live, form) {
  const answer = await load(`?open=${live.id}`);
  const fresh = answer && answer.getElementById(live.id);
  if (fresh && live.isConnected) refreshItem(live, fresh, form, null);
}

/* Brings in every part that the answer holds; returns the item that was worked on. */
function refresh(answer, form, sent) {
  let own = form.closest("[data-item]");
  answer.querySelectorAll("[data-item]").forEach((fresh) => {
    const live = document.getElementById(fresh.id);
    if (!live) return;
    if (live.querySelector("[data-draft-form]") && fresh.querySelector("a.draft-line")) {
      refreshOpen(live, form);
      return;
    }
    const now = refreshItem(live, fresh, form, sent);
    if (live === own) own = now;
  });
  const head = answer.getElementById("head");
  if (head && form.closest("#head")) mergeFields(form, head, sent);
  ["[data-general]", "#draft-state"].forEach((part) => replacePart(document, answer, part));
  return own;
}

function keepFocus(item) {
  if (!item || document.activeElement !== document.body) return;
  const place = item.querySelector("[data-names]") || item.querySelector("summary, button");
  if (place) place.focus({ preventScroll: true });
}

function sayUnsaved() {
  const saved = document.querySelector("[data-saved]");
  saved.textContent = document.querySelector("[data-draft]").dataset.unsaved;
  saved.classList.add("is-refused");
  tell(false);
}

/* Whoever speaks for the page hears what has come of it. */
function tell(isUndone) {
  const said = document.querySelector("[data-saved]").textContent.trim();
  document.dispatchEvent(new CustomEvent("draft:answered", { detail: { said, isUndone } }));
}

async function send(form, submitter) {
  if (busy.has(form)) {
    waiting.set(form, submitter);
    return;
  }
  busy.add(form);
  const sent = valuesOf(form);
  const isUndone = form.matches("[data-undo]");
  try {
    const answer = await post(form, submitter);
    if (answer) {
      keepFocus(refresh(answer, form, sent));
      tell(isUndone);
    }
  } catch {
    sayUnsaved();
  }
  busy.delete(form);
  if (waiting.has(form)) {
    const next = waiting.get(form);
    waiting.delete(form);
    if (form.isConnected) await send(form, next);
  }
}

export function startSaving(page) {
  page.addEventListener("change", (event) => {
    const form = event.target.closest("[data-draft-form]");
    if (form) send(form);
  });
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("[data-draft-form], [data-draft-act]")) return;
    event.preventDefault();
    // A second press while the first is on its way is the same press.
    if (form.matches("[data-draft-act]") && busy.has(form)) return;
    send(form, event.submitter);
  });
}
