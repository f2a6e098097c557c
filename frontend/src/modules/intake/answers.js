/* Posting a form of the draft, and bringing the server's answer into the open page. */
const HEADERS = { "HX-Request": "true", Accept: "text/html" };

export async function post(form, submitter) {
  const body = new FormData(form);
  if (submitter && submitter.name) body.append(submitter.name, submitter.value);
  return received(await fetch(form.action, { method: "POST", body, headers: HEADERS }));
}

export async function load(address) {
  return received(await fetch(address, { headers: HEADERS }));
}

/* The answer as a document; nothing where the page shows it otherwise. */
async function received(response) {
  // The sign-in has expired: the server keeps the form through signing in.
  if (response.headers.get("HX-Redirect")) {
    window.location.assign(response.headers.get("HX-Redirect"));
    return null;
  }
  const answer = new DOMParser().parseFromString(await response.text(), "text/html");
  if (response.headers.get("HX-Retarget")) {
    const messages = document.querySelector(response.headers.get("HX-Retarget"));
    messages.replaceChildren(...answer.body.childNodes);
    messages.scrollIntoView({ block: "nearest" });
    return null;
  }
  return answer;
}

export function valuesOf(form) {
  return new Map([...form.elements].filter((one) => one.name).map((one) => [one.name, one.value]));
}

function mergeField(row, fresh, sent) {
  const name = row.dataset.field;
  const control = row.querySelector(`[name="${name}"]`);
  const seen = row.querySelector("[data-seen]");
  const isUntouched = sent ? control.value === sent.get(name) : control.value === seen.value;
  if (isUntouched) control.value = fresh.querySelector(`[name="${name}"]`).value;
  seen.value = fresh.querySelector("[data-seen]").value;
  row.className = fresh.className;
  row.querySelector("[data-field-notes]").replaceWith(fresh.querySelector("[data-field-notes]"));
}

/* Takes over what the server says about each field, but never what is being typed just now. */
export function mergeFields(form, fresh, sent) {
  form.querySelectorAll("[data-field]").forEach((row) => {
    const other = fresh.querySelector(`[data-field="${row.dataset.field}"]`);
    if (other) mergeField(row, other, sent);
  });
}

export function replacePart(live, fresh, selector) {
  const old = live.querySelector(selector);
  const next = fresh.querySelector(selector);
  if (old && next) {
    keepOpen(old, next);
    old.replaceWith(next);
  } else if (old) old.remove();
  else if (next) live.append(next);
}

function keepOpen(old, next) {
  const wasOpen = old.querySelector(":scope > details[open]");
  const list = next.querySelector(":scope > details");
  if (wasOpen && list) list.open = true;
}
