// Cards go to another column by hand. Whatever a card can do stands on it as a button or a link:
// a drop only presses it, and a column that it cannot go to takes no drop.
const columns = document.querySelectorAll("[data-columns] [data-move]");
let held = null;

const way = ({ dataset: { move } }) =>
  held?.querySelector(`button[value="${move}"], a[data-move="${move}"]`);

for (const card of document.querySelectorAll("[data-columns] [data-card]")) {
  if (!card.querySelector("button, a[data-move]")) continue;
  card.draggable = true;
  card.addEventListener("dragstart", ({ dataTransfer }) => {
    held = card;
    dataTransfer.effectAllowed = "move";
    for (const column of columns) column.toggleAttribute("data-open", Boolean(way(column)));
  });
  card.addEventListener("dragend", () => {
    held = null;
    for (const column of columns) column.removeAttribute("data-open");
  });
}

for (const column of columns) {
  column.addEventListener("dragover", (event) => { if (way(column)) event.preventDefault(); });
  column.addEventListener("drop", (event) => {
    event.preventDefault();
    way(column)?.click();
  });
}
