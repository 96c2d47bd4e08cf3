const every = 25;

/**
 * Keeps the focus on a card that is being moved: on its way from one column to another it goes and comes anew, and the focus
 * would fall to the page each time. A focus is nothing where it is not seen.
 */
export function focusCard(region: HTMLElement | null, id: number, tries = 40): void {
  if (document.activeElement === document.body) {
    const card = region?.querySelector<HTMLElement>(`[data-rfd-draggable-id="${id}"]`);
    card?.querySelector<HTMLElement>('[data-card-link]')?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  if (tries > 0) setTimeout(() => focusCard(region, id, tries - 1), every);
}
