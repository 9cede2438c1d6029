/** The empty place on the page that an editor is made in; what was there before is gone. */
export function freshPlace(): HTMLElement {
  const place = document.createElement('div');
  place.id = 'place';
  clearPlace();
  document.body.append(place);
  return place;
}

/** Takes the editor's place off the page. */
export function clearPlace(): void {
  document.getElementById('place')?.remove();
}
