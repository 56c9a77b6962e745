for (const button of document.querySelectorAll("button[data-copies]")) {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", () =>
    navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent).then(
      () => { button.textContent = button.dataset.done; },
      () => { button.hidden = true; }));
}
