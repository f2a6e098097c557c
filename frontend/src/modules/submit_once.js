/* A second press of a button sends nothing; the server is safe against it all the same. */
const sending = new WeakSet();

function release(form) {
  sending.delete(form);
  form.classList.remove("is-sending");
}

export function guardForms() {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (sending.has(form)) {
      event.preventDefault();
      return;
    }
    if (event.defaultPrevented) return;
    sending.add(form);
    form.classList.add("is-sending");
    // A file that downloads leaves the page standing, so the form is freed again.
    setTimeout(() => release(form), 5000);
  });
  // The page comes back from the history with its forms as they were when it was left.
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form.is-sending").forEach(release);
  });
}
