const margin = 14;

/** By keys a card is carried only to a column that is wholly on screen: brings this one and those beside it there. */
export function showNeighbours(region: HTMLElement | null, stageId: string) {
  const columns = [...(region?.querySelectorAll<HTMLElement>('[data-stage]') ?? [])];
  const place = columns.findIndex(({ dataset }) => dataset.stage === stageId);
  if (!region || place < 0) return;
  for (const column of [columns[place - 1], columns[place + 1], columns[place]]) {
    if (column) region.scrollLeft += outside(region.getBoundingClientRect(), column.getBoundingClientRect());
  }
}

function outside(frame: DOMRect, { left, right }: DOMRect): number {
  if (left < frame.left) return left - frame.left - margin;
  return right > frame.right ? right - frame.right + margin : 0;
}
