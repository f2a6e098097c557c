/* Single keys: they never act while somebody types, and can be switched off for good. */
const STORED = "kepu-intake-keys";
const TYPED_IN = "input, textarea, select, [contenteditable]";
// What Enter presses by itself.
const PRESSED = "a, button, summary";

function isStoredOff() {
  try {
    return window.localStorage.getItem(STORED) === "off";
  } catch {
    return false;
  }
}

function store(isOn) {
  try {
    window.localStorage.setItem(STORED, isOn ? "on" : "off");
  } catch {
    // A browser that keeps nothing asks again on the next page.
  }
}

/* Calls ``act`` with every single key that is pressed outside of fields. */
export function startKeys(box, act) {
  box.checked = !isStoredOff();
  box.addEventListener("change", () => store(box.checked));
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const isChord = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (!box.checked || isChord || target.closest(TYPED_IN)) return;
    if (event.key === "Enter" && target.closest(PRESSED)) return;
    if (act(event.key)) event.preventDefault();
  });
}
