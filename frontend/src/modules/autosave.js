/* Posts a form quietly a moment after the last key and says when it was saved. */
const QUIET_MS = 1500;

async function save(form, status) {
  const response = await fetch(form.dataset.autosave, {
    method: "POST",
    body: new FormData(form),
    headers: { Accept: "application/json" },
  });
  const answer = await response.json();
  const refused = Boolean(answer.error);
  status.textContent = refused
    ? answer.error.message
    : `${status.dataset.saved} ${answer.saved_at}`;
  status.classList.toggle("is-refused", refused);
}

function watch(form) {
  const status = form.querySelector("[data-autosave-status]");
  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      save(form, status).catch(() => {
        status.textContent = status.dataset.unsaved;
        status.classList.add("is-refused");
      });
    }, QUIET_MS);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
}

export function startAutosave(part) {
  part.querySelectorAll("form[data-autosave]").forEach(watch);
}
