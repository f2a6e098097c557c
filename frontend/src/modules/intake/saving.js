/* Fields save themselves when they are left; buttons act in place. Without script both are posted. */
import { mergeFields, post, replacePart, replaceState, valuesOf } from "./answers.js";

const busy = new WeakSet();
const waiting = new WeakMap();

function refreshItem(answer, form, sent) {
  const live = form.closest("[data-item]");
  const fresh = live && answer.getElementById(live.id);
  if (!fresh) {
    const head = answer.getElementById("head");
    if (head && form.closest("#head")) mergeFields(form, head, sent);
    return live;
  }
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

function keepFocus(item) {
  if (!item || document.activeElement !== document.body) return;
  const place = item.querySelector("[data-names]") || item.querySelector("summary, button");
  if (place) place.focus({ preventScroll: true });
}

function sayUnsaved() {
  const saved = document.querySelector("[data-saved]");
  saved.textContent = document.querySelector("[data-draft]").dataset.unsaved;
  saved.classList.add("is-refused");
}

async function send(form, submitter) {
  if (busy.has(form)) {
    waiting.set(form, submitter);
    return;
  }
  busy.add(form);
  const sent = valuesOf(form);
  try {
    const answer = await post(form, submitter);
    if (answer) {
      keepFocus(refreshItem(answer, form, sent));
      replaceState(answer);
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
