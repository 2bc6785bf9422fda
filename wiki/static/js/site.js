// Optional help only: every page does its work without this file.

// Land on what went wrong, so that a screen reader says it first.
document.querySelector("[data-focus]")?.focus();

// Ask before leaving a form whose text was typed and not sent.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let unsaved = form.dataset.guard === "unsaved";
  form.addEventListener("input", () => { unsaved = true; });
  form.addEventListener("submit", () => { unsaved = false; });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });
}
