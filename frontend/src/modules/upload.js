/* A file on its way shows how far it is, and then that it is being read. Without script it is posted. */
import { focusErrors } from "./errors.js";

function showProgress(form, event) {
  const part = form.querySelector("[data-upload-progress]");
  const bar = part.querySelector("progress");
  const line = part.querySelector("[role=status]");
  part.hidden = false;
  const percent = event.total ? Math.floor((100 * event.loaded) / event.total) : 0;
  if (percent < 100) {
    bar.value = percent;
    // Ten times, not at every piece: it is read aloud.
    const said = part.dataset.sending.replace("{percent}", percent - (percent % 10));
    if (line.textContent !== said) line.textContent = said;
  } else {
    // How long reading takes is not known: the bar is full, the line says what goes on.
    bar.value = 100;
    line.textContent = part.dataset.reading;
  }
}

/* Either the draft, or the same page with what was refused. */
function receive(request) {
  const address = request.getResponseHeader("HX-Redirect");
  if (address) {
    window.location.assign(address);
    return;
  }
  const answer = new DOMParser().parseFromString(request.responseText, "text/html");
  const notice = request.getResponseHeader("HX-Retarget");
  const fresh = answer.getElementById("main");
  if (notice) {
    const messages = document.querySelector(notice);
    messages.replaceChildren(...answer.body.childNodes);
    messages.scrollIntoView({ block: "nearest" });
    return;
  }
  if (!fresh) throw new Error("no page");
  document.getElementById("main").replaceWith(fresh);
  startUpload(fresh);
  focusErrors(fresh);
}

function send(form, busy) {
  const request = new XMLHttpRequest();
  // Whatever cannot be shown here is sent once more as a page, which says what is wrong.
  const sendAsPage = () => HTMLFormElement.prototype.submit.call(form);
  request.upload.addEventListener("progress", (event) => showProgress(form, event));
  request.upload.addEventListener("load", () => showProgress(form, { loaded: 1, total: 1 }));
  request.addEventListener("error", sendAsPage);
  request.addEventListener("load", () => {
    busy.delete(form);
    form.querySelector("[data-upload-progress]").hidden = true;
    try {
      receive(request);
    } catch {
      sendAsPage();
    }
  });
  request.open("POST", form.action);
  request.setRequestHeader("HX-Request", "true");
  request.setRequestHeader("Accept", "text/html");
  request.send(new FormData(form));
}

export function startUpload(part) {
  const busy = new WeakSet();
  part.querySelectorAll("form[data-upload]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (busy.has(form)) return;
      busy.add(form);
      send(form, busy);
    });
  });
}
