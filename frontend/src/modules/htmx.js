/* HTMX without what a strict content security policy forbids, or what leaves traces behind. */
import htmx from "htmx.org";

export function startHtmx(onPart) {
  Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    includeIndicatorStyles: false,
    selfRequestsOnly: true,
    // Pages hold names: none is kept in the browser's storage.
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    // The server's refusals are pages or notices, so they are shown like any other answer.
    responseHandling: [
      { code: "204", swap: false },
      { code: "[23]..", swap: true },
      { code: "[45]..", swap: true, error: true },
    ],
  });
  htmx.onLoad(onPart);
}
