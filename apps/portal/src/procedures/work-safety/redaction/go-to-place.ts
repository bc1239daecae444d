/** Lays a text out as its field does, to know how far down a place of it stands. */
function offsetOf(field: HTMLTextAreaElement, place: number): number {
  const mirror = document.createElement('div');
  const { width, font, lineHeight, padding, letterSpacing } = getComputedStyle(field);
  Object.assign(mirror.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre-wrap', overflowWrap: 'break-word', boxSizing: 'border-box', width, font, lineHeight, padding, letterSpacing });
  mirror.textContent = field.value.slice(0, place);
  const mark = mirror.appendChild(document.createElement('span'));
  document.body.append(mirror);
  const { offsetTop } = mark;
  mirror.remove();
  return offsetTop;
}

const ABOVE = 60;

/** Puts the cursor on a finding and brings it into view. */
export function goToPlace(fieldId: string, start: number, end: number): void {
  const field = document.getElementById(fieldId);
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  if (field instanceof HTMLTextAreaElement) field.scrollTop = Math.max(0, offsetOf(field, start) - ABOVE);
  field.scrollIntoView({ block: 'nearest' });
}
