/** The file last chosen, for as long as the page is open: reading it another way does not ask for it again. */
let chosen: File | null = null;

export function chosenFile(): File | null {
  return chosen;
}

export function keepChosen(file: File | null): void {
  chosen = file;
}
